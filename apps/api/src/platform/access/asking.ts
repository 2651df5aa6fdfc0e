import { AsyncLocalStorage } from 'node:async_hooks';
import { AccessError } from './access-error.ts';
import type { Actor } from './actor.ts';

/**
 * Somebody between the password and being signed in: the second step is left to pass, or a second factor is to be
 * enrolled first. Nothing else is possible meanwhile, and the database is not told who is asking.
 */
export interface SignInStep {
  readonly kind: 'SECOND_STEP' | 'ENROL_FACTOR';
  readonly actor: Actor;
}

/** From where an operation is asked for: the network address and the request's id, which the log has too. */
export interface Origin {
  readonly address: string;
  readonly requestId: string;
}

/** A call that who is asking may not make: the field of the schema or the route, and the code of `AccessError`. */
export interface RefusedCall {
  readonly call: string;
  readonly code: string;
}

/** One operation being answered and who asked for it; `null` when nobody is signed in. */
export interface Asking {
  actor: Actor | null;
  /** Who is on the way to being signed in; `null` for everybody else. */
  step?: SignInStep | null;
  /** Absent for work that no request asks for. */
  readonly origin?: Origin;
  /** The first of its calls that was refused to who is asking; the trail is told when it has ended. */
  refused?: RefusedCall;
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

/**
 * Who is asking. Throws `AccessError`: `FACTOR_REQUIRED` when they must enrol a second factor first,
 * `UNAUTHENTICATED` when nobody is signed in.
 */
export function currentActor(): Actor {
  const { actor = null, step } = currentAsking() ?? {};
  if (actor !== null) return actor;
  throw new AccessError(step?.kind === 'ENROL_FACTOR' ? 'FACTOR_REQUIRED' : 'UNAUTHENTICATED');
}

/**
 * Whose second factors are dealt with: who is asking, also when enrolling a factor is all that they may do yet. Throws
 * `AccessError` (`UNAUTHENTICATED`) otherwise.
 */
export function currentFactorOwner(): Actor {
  const { step } = currentAsking() ?? {};
  return step?.kind === 'ENROL_FACTOR' ? step.actor : currentActor();
}

/**
 * Runs `work` as an operation that `actor` asks for: for what somebody may do who has proved who they are, but is not
 * signed in yet. It has transactions of its own, which end with it: write in it, and read in what writes.
 */
export function inTheNameOf<T>(actor: Actor, work: () => T): T {
  return storage.run({ ...currentAsking(), actor, step: null }, work);
}
