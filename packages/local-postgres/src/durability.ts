/**
 * `kept`: what was committed survives a crash of the machine. `none`: it survives a crash of the server only, for
 * tests, which throw their data away and want it fast.
 */
export type Durability = 'kept' | 'none';
