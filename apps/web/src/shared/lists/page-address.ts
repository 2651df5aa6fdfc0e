/** The cursor of the page before, in the address of a list. */
export const AFTER = 'apres';

/** The address of a list's page that begins after `cursor`; without one, of its first page. */
export function pageAddress(cursor?: string): string {
  return cursor === undefined ? '?' : `?${new URLSearchParams({ [AFTER]: cursor }).toString()}`;
}
