import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { Identification } from '../../../platform/session/identification.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { findPasskeys, removePasskey } from '../persistence/passkeys.ts';
import { removeRecoveryCodes } from '../persistence/recovery-codes.ts';
import { findTotp, hasConfirmed, removeTotp } from '../persistence/totp-factors.ts';
import { ChangeFactors, type Change, type FactorsChanged } from './change-factors.ts';
import { isRecentlyConfirmed } from './recent-authentication.ts';

/** Why a factor stays. */
export interface FactorStays {
  readonly kind: 'NOT_RECENT' | 'NOT_FOUND' | 'LAST_FACTOR';
}

/** Removes factors of who is asking. The last one stays where there must be one. */
@Injectable()
export class RemoveFactors {
  constructor(
    private readonly changes: ChangeFactors,
    private readonly identification: Identification,
    private readonly clock: Clock,
  ) {}

  /** Removes the authenticator app. */
  removeTotp(session: SessionOfRequest): Promise<FactorsChanged | FactorStays> {
    return this.remove(session, async (db, personId) => {
      if (!hasConfirmed(await findTotp(db, personId))) return { refusal: { kind: 'NOT_FOUND' } };
      if (await this.mustStay(db, personId, { totp: true, passkeyId: null })) return LAST_FACTOR;
      await removeTotp(db, personId);
      return { news: { what: 'TOTP_REMOVED' }, recoveryCodes: 'KEEP' };
    });
  }

  /** Removes the passkey of `id`. */
  removePasskey(id: string, session: SessionOfRequest): Promise<FactorsChanged | FactorStays> {
    return this.remove(session, async (db, personId) => {
      const passkey = (await findPasskeys(db, personId)).find((each) => each.id === id.toLowerCase());
      if (!isUuid(id) || passkey === undefined) return { refusal: { kind: 'NOT_FOUND' } };
      if (await this.mustStay(db, personId, { totp: false, passkeyId: passkey.id })) return LAST_FACTOR;
      await removePasskey(db, personId, passkey.id);
      return { news: { what: 'PASSKEY_REMOVED', name: passkey.name }, recoveryCodes: 'KEEP' };
    });
  }

  private remove(
    session: SessionOfRequest,
    change: (db: Database, personId: string) => Promise<Change<FactorStays>>,
  ): Promise<FactorsChanged | FactorStays> {
    return this.changes.apply<FactorStays>(session, async (db, { id }) => {
      if (!isRecentlyConfirmed(session, this.clock.now())) return { refusal: { kind: 'NOT_RECENT' } };
      const done = await change(db, id);
      // Recovery codes stand for factors: without any they open nothing.
      if ('news' in done && !(await hasAnother(db, id, NOTHING))) await removeRecoveryCodes(db, id);
      return done;
    });
  }

  private async mustStay(db: Database, personId: string, leaving: Leaving): Promise<boolean> {
    const needed = (await this.identification.standingOf(personId))?.needsFactor ?? true;
    return needed && !(await hasAnother(db, personId, leaving));
  }
}

interface Leaving {
  readonly totp: boolean;
  readonly passkeyId: string | null;
}

const NOTHING: Leaving = { totp: false, passkeyId: null };

const LAST_FACTOR = { refusal: { kind: 'LAST_FACTOR' } } as const;

/** Whether the person has a factor beside what is `leaving`. */
async function hasAnother(db: Database, personId: string, leaving: Leaving): Promise<boolean> {
  const totp = !leaving.totp && hasConfirmed(await findTotp(db, personId));
  return totp || (await findPasskeys(db, personId)).some(({ id }) => id !== leaving.passkeyId);
}
