/** Something that the API may only do for who has just proved who they are: `NOT_RECENT` when it wants that first. */
export type Guarded = () => Promise<'DONE' | 'NOT_RECENT'>;

/** Does it, after a proof of who one is where the API wants one; resolves when it is done, or the proof was given up. */
export type RunConfirmed = (action: Guarded) => Promise<void>;
