declare const brand: unique symbol;

/** A primitive that the compiler keeps apart from every other of its base type. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
