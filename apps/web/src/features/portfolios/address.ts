/** In the address of a list of who looks after whom: whether those are listed too who could. */
export const EVERYTHING = { parameter: 'liste', value: 'tous' } as const;
