/** `732829320` as people read it. */
export function grouped(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 ').trim();
}
