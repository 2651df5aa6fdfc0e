const NARROW = '\u202f';
const WIDE = '\u00a0';

/**
 * Makes the spaces of French punctuation and amounts no-break ones: narrow before `;` `?` `!` and between thousands, wide
 * before `:` `%` `€` and inside « ». Only spaces that are written are changed, so that an address or a time of day stays what
 * it is.
 */
export function frenchSpacing(text: string): string {
  return text.replace(/ (?=[;?!])|(?<=\d) (?=\d{3}(?!\d))/g, NARROW).replace(/ (?=[:%€»])|(?<=«) /g, WIDE);
}
