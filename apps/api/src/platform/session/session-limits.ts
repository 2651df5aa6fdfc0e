/** A session nobody uses ends after this; seconds. */
export const IDLE_LIMIT = 8 * 3_600;

/** Every session ends after this, used or not; seconds. */
export const ABSOLUTE_LIMIT = 7 * 24 * 3_600;
