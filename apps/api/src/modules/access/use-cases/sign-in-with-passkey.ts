import { createHash } from 'node:crypto';
import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Identification } from '../../../platform/session/identification.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { hasPasskey } from '../persistence/passkeys.ts';
import { Attempts } from './attempts.ts';
import { BeginSession } from './begin-session.ts';
import { PasskeyCeremonies } from './passkey-ceremonies.ts';
import { RefusedAttempts } from './refused-attempts.ts';

/** How an attempt to sign in with a passkey ended. */
export type PasskeySignInOutcome =
  | { readonly kind: 'SIGNED_IN'; readonly actor: Actor }
  | { readonly kind: 'PASSKEY_REFUSED' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant };

/** Signs in with a passkey and nothing else: the authenticator has verified its user, so that it counts as two factors. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly passkeys: PasskeyCeremonies,
    private readonly identification: Identification,
    private readonly attempts: Attempts,
    private readonly sessions: BeginSession,
    private readonly refused: RefusedAttempts,
  ) {}

  /** Options for `navigator.credentials.get`, as JSON: whose passkey it is, the browser's user chooses. */
  begin(): Promise<string> {
    return this.passkeys.beginProof('SIGN_IN', null, null);
  }

  async execute(response: string, session: SessionOfRequest): Promise<PasskeySignInOutcome> {
    // Nobody is named before the signature is checked: attempts count for the response, and for where it comes from.
    const account = `passkey ${createHash('sha256').update(response).digest('hex')}`;
    const retryAt = await this.attempts.ofNobody(account, session);
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const proved = await this.passkeys.proves('SIGN_IN', null, response);
    const standing = proved === null ? null : await this.identification.standingOf(proved.personId);
    // A company that has its own provider alone looks to its people as if the portal did not know their passkeys.
    if (proved === null || standing === null || standing.signsInElsewhere) {
      if (standing === null) await this.refused.ofNobody('passkey');
      else await this.refused.of(standing.actor, 'person.sign_in_refused', 'passkey');
      return { kind: 'PASSKEY_REFUSED' };
    }
    const { actor } = standing;
    const grounds = (db: Database): Promise<boolean> => hasPasskey(db, proved);
    const proof = { means: 'PASSKEY', by: 'passkey', accounts: [account], grounds } as const;
    if ((await this.sessions.execute(actor, proof, session)) === 'ENDED') {
      await this.refused.of(actor, 'person.sign_in_refused', 'passkey');
      return { kind: 'PASSKEY_REFUSED' };
    }
    return { kind: 'SIGNED_IN', actor };
  }
}
