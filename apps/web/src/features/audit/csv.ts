/** How a spreadsheet of a French office reads it: UTF-8 that says so, columns apart by semicolons. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would take for a formula, whoever wrote it. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as comma separated values (RFC 4180, with semicolons); no cell is ever run as a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
