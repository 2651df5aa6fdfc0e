import type { Instant } from '@akouendy/domain';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../database/database.ts';

/** By what somebody signed in first. A session by a password alone is not enough where a second factor is asked for. */
export type SignInMeans = 'PASSWORD' | 'PASSKEY' | 'SINGLE_SIGN_ON' | 'DEMONSTRATION';

/** What a session says of its holder. */
export interface SessionHolder {
  readonly personId: string;
  readonly means: SignInMeans;
  /** In `SECOND_STEP` nobody is signed in: nothing but the second step is possible, for minutes. */
  readonly state: 'SECOND_STEP' | 'SIGNED_IN';
  /** When it began, under whatever key: the absolute limit counts from here. */
  readonly startedAt: Instant;
  /** When the holder last proved who they are. */
  readonly authenticatedAt: Instant;
  /** When the holder last did so again, being signed in already; `null` when never. */
  readonly confirmedAt: Instant | null;
}

/** On what, and from where, somebody has signed in; for them to recognise their sessions. */
export interface SessionDevice {
  readonly address: string;
  /** What the browser says of itself; `null` when it says nothing. */
  readonly userAgent: string | null;
}

/** What the person may do under a session that has begun. */
export type SessionStanding = 'SIGNED_IN' | 'SECOND_STEP' | 'ENROL_FACTOR';

/** What is done in the transaction in which a session begins, in the name of its holder. */
export interface Alongside {
  readonly actor: Actor;
  readonly work: (db: Database) => Promise<void>;
}

/**
 * What a session that begins rests on: the present session, which must not have been ended; or what was verified, asked
 * again in the transaction in which it begins. Both under the lock that who ends the person's sessions takes as well.
 */
export type Grounds = 'PRESENT_SESSION' | ((db: Database) => Promise<boolean>);

/** By what a browser is known again, where somebody has signed in before; it opens nothing. */
export interface BrowserKey {
  /** The hash of the key that it shows, in hexadecimal; `null` when it shows none. */
  readonly keyHash: string | null;
  /** Gives it another key with the answer; the key's hash. */
  renew(): string;
}

/** The session of the request being answered, for use cases, which know no HTTP. */
export interface SessionOfRequest {
  /** Where the request comes from. */
  readonly address: string;
  /** The hash of the session's key, in hexadecimal; `null` when the request carries no session of anybody. */
  readonly keyHash: string | null;
  readonly holder: SessionHolder | null;
  readonly browser: BrowserKey;
  /**
   * Replaces the session by one under a new key; tells what is possible with it. One that goes on keeps its `startedAt`:
   * a new key never makes it last longer. What is done `alongside` lasts with the session that begins, or neither does.
   * `ENDED` when its `grounds` do not hold any more: nothing begins, and nothing is done.
   */
  begin(holder: SessionHolder, grounds: Grounds, alongside?: Alongside): Promise<SessionStanding | 'ENDED'>;
  end(): Promise<void>;
}

/** The holder of a session in which `personId` is signed in by `means`, from `now` on. */
export function signedIn(personId: string, means: SignInMeans, now: Instant): SessionHolder {
  return { personId, means, state: 'SIGNED_IN', startedAt: now, authenticatedAt: now, confirmedAt: null };
}
