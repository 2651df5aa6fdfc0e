import { AsyncLocalStorage } from 'node:async_hooks';
import { AccessError } from './access-error.ts';
import type { Actor } from './actor.ts';

/** One operation being answered and who asked for it; `null` when nobody is signed in. */
export interface Asking {
  actor: Actor | null;
}

const storage = new AsyncLocalStorage<Asking>();

/** Runs `work`, and everything that it starts, as an operation that `asking` describes. */
export function whileAsking<T>(asking: Asking, work: () => T): T {
  return storage.run(asking, work);
}

/** The operation being answered, or `null` outside of one. */
export function currentAsking(): Asking | null {
  return storage.getStore() ?? null;
}

/** Who is asking. Throws `AccessError` (`UNAUTHENTICATED`) when nobody is signed in. */
export function currentActor(): Actor {
  const actor = currentAsking()?.actor ?? null;
  if (actor === null) throw new AccessError('UNAUTHENTICATED');
  return actor;
}
