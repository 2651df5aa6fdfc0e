/**
 * What was typed with at most two decimals, in hundredths (euros in cents), with a comma or a point and with spaces between
 * thousands; `null` for what is no such number.
 */
export function readHundredths(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}
