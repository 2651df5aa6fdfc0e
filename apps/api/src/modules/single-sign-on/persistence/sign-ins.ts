import { writeInstant, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** A sign-in that a browser has gone to a provider with. */
export interface SignInUnderWay {
  readonly clientId: string;
  readonly connectionVersion: number;
  readonly nonce: string;
  /** The verifier of PKCE, sealed for the state's hash. */
  readonly sealedVerifier: string;
  /** The page of the portal to open afterwards. */
  readonly wanted: string;
  /** Who tries the connection, when somebody does who is signed in. */
  readonly testedBy: string | null;
  /** Whether it is there to prove, once more, who one is. */
  readonly proves: boolean;
  /** The hash of the key that the browser keeps, in hexadecimal. */
  readonly browserHash: string;
}

/** A sign-in that has come back. */
export interface TakenSignIn extends SignInUnderWay {
  /** Until when it could. */
  readonly expiresAt: Instant;
}

/** Stores a sign-in under the state that `app.sso_state` names. */
export async function appendSignIn(db: Database, signIn: SignInUnderWay, expiresAt: Instant): Promise<void> {
  await db.query(
    `insert into sso_sign_ins (state_hash, browser_hash, client_id, connection_version, nonce, sealed_verifier, wanted,
                               tested_by, proves, expires_at)
     values (app.sso_state(), decode($1, 'hex'), $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      signIn.browserHash,
      signIn.clientId,
      signIn.connectionVersion,
      signIn.nonce,
      signIn.sealedVerifier,
      signIn.wanted,
      signIn.testedBy,
      signIn.proves,
      writeInstant(expiresAt),
    ],
  );
}

/** Takes the sign-in of the state that `app.sso_state` names: once, whoever brings it back and in time or not. */
export async function takeSignIn(db: Database, now: Instant): Promise<TakenSignIn | null> {
  const [row] = await db.query<TakenSignIn>(
    `delete from sso_sign_ins where state_hash = app.sso_state()
     returning client_id as "clientId", connection_version as "connectionVersion", nonce,
       sealed_verifier as "sealedVerifier", wanted, tested_by as "testedBy", proves, encode(browser_hash, 'hex') as "browserHash",
       expires_at as "expiresAt"`,
  );
  return row === undefined || row.expiresAt <= now ? null : row;
}
