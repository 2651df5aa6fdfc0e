/** Whether `text` is a SIREN: nine digits that pass Luhn's check. */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && luhnSum(text) % 10 === 0;
}

/**
 * Whether `text` is a SIRET: a SIREN and five digits that pass the check together. The many addresses
 * of La Poste ran out of such numbers: the sum of their digits is a multiple of five instead.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false;
  if (luhnSum(text) % 10 === 0) return true;
  return text.startsWith(LA_POSTE) && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

const LA_POSTE = '356000000';

/** From the right, every second digit counts double, and 9 less when that makes two digits. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
