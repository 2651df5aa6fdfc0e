/** Characters of a note at most; the API keeps no more. */
export const LONGEST_NOTE = 500;

/** So many are entered at once, at most. */
export const MOST_AT_ONCE = 100;
