/**
 * The text in one line: what a person typed cannot begin another, nor a header. The no-break spaces of French punctuation
 * stay.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}[\s--[\u00a0\u202f]]]+/gv, ' ').trim();
}
