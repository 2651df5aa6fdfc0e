import { badInput } from './bad-input.ts';

/** Items that one page of a list holds at most. */
const LARGEST_PAGE = 200;

/** `first` of a list when it is a page of 1 to 200 items; otherwise the caller's error. */
export function pageSize(first: number): number {
  if (first < 1 || first > LARGEST_PAGE) throw badInput(`first: 1 to ${String(LARGEST_PAGE)} is expected`);
  return first;
}
