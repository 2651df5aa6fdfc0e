/** What somebody looks for, in the address of a list. */
export const SEARCH = 'recherche';

/** The cursor of the page before, in the address of a list. */
export const AFTER = 'apres';

/** `address` with `name` set to `value`, or without it for an empty one; from the first page on. */
export function withParameter(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete(AFTER);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
