import type { Database } from './database.ts';

/**
 * What `make` gives for a transaction, made once for each: its loaders, and what is computed from its
 * snapshot. It goes when the transaction goes, so that nothing read in one moment answers for another.
 */
export function perTransaction<Value>(make: (db: Database) => Value): (db: Database) => Value {
  const made = new WeakMap<Database, { readonly value: Value }>();
  return (db) => {
    const known = made.get(db) ?? { value: make(db) };
    made.set(db, known);
    return known.value;
  };
}
