/** A page of text as a PDF, written by hand: the demonstration's documents open without a library that makes them. */
export function smallPdf(lines: readonly string[]): Buffer {
  const [title = '', ...rest] = lines.map(literal);
  const text = [
    'BT /F1 18 Tf 72 760 Td 24 TL',
    `(${title}) Tj T*`,
    '/F1 11 Tf 17 TL',
    ...rest.map((line) => `(${line}) Tj T*`),
    'ET',
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(text.length)} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(body.length)}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${entries}${trailer}`, 'latin1');
}

/** A string of the page: one byte a letter, so typographic letters that Latin-1 lacks become plain ones. */
function literal(line: string): string {
  return line
    .replace(/’/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[\\()]/g, (letter) => `\\${letter}`);
}
