const NARROW = '\u202f';
const WIDE = '\u00a0';

/**
 * Makes the spaces of French punctuation no-break ones: narrow before `;` `?` `!` and inside « », wide before
 * `:` and `%`. Only spaces that are written are changed, so that an address or a time of day stays what it is.
 */
export function frenchSpacing(text: string): string {
  return text
    .replace(/ (?=[;?!»])/g, NARROW)
    .replace(/(?<=«) /g, NARROW)
    .replace(/ (?=[:%])/g, WIDE);
}
