/** What somebody looks for, in the address of a list. */
export const SEARCH = 'recherche';

/** The cursor of the page before, in the address of a list. */
export const AFTER = 'apres';

/** `address` with `name` set to `value`, or without it for an empty one; on the page that it shows. */
export function withParameterOnPage(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

/** The same from the first page on. */
export function withParameter(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = withParameterOnPage(address, name, value);
  next.delete(AFTER);
  return next;
}

/** The value that the address gives `name` by a word of its own; `null` for none, and for a word that is none. */
export function chosenIn<Value>(
  address: URLSearchParams,
  name: string,
  words: Readonly<Record<string, Value>>,
): Value | null {
  const word = address.get(name) ?? '';
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}

/** Whether an address asks for less than all of a list. */
export function isFiltered(address: URLSearchParams, ...names: readonly string[]): boolean {
  return [SEARCH, ...names].some((name) => (address.get(name) ?? '') !== '');
}
