/** The SQL of a text without its accents: letters taken apart from their marks, and the marks left out. */
const withoutAccents = (text: string): string =>
  `regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g')`;

/** The SQL of whether the text `column` has what `parameter` holds (see `patternOf`), accents and case aside. */
export function contains(column: string, parameter: string): string {
  return `${withoutAccents(column)} ilike ${withoutAccents(`${parameter}::text`)}`;
}

/** What somebody looks for, as a pattern of `ilike` that takes each character for itself. */
export function patternOf(search: string): string {
  return `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
}
