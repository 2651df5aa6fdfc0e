/** The largest file that the API takes; bytes. */
export const LARGEST_FILE = 20_000_000;

/** Characters of a title at most. */
export const LONGEST_TITLE = 120;
