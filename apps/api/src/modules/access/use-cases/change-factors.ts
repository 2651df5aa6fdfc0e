import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentAsking, currentFactorOwner, inTheNameOf } from '../../../platform/access/asking.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isSessionThere, lockAccessOf } from '../../../platform/session/lock-access.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import type { FactorNews } from '../mails/factors-changed/factors-changed.ts';
import { endSessionsOf } from '../persistence/end-sessions.ts';
import { rememberDevice } from '../persistence/known-devices.ts';
import { lockFactorsOf } from '../persistence/lock-factors.ts';
import { findPeople } from '../persistence/people-repository.ts';
import type { Person } from '../persistence/person.ts';
import { findRecoveryCodesLeft, replaceRecoveryCodes } from '../persistence/recovery-codes.ts';
import { newRecoveryCodes } from './recovery-code.ts';
import { TellOfFactors } from './tell-of-factors.ts';
import { TellOfSignIn } from './tell-of-sign-in.ts';

/** By what somebody is in who enrols the factor that they had to, as the audit trail says it. */
const LET_IN_BY = { TOTP_ENROLLED: 'password and totp', PASSKEY_ADDED: 'password and passkey' } as const;

/** The factors are changed. */
export interface FactorsChanged {
  readonly kind: 'CHANGED';
  /** Codes that have just been made, to be shown this once; `null` when the person keeps those of before. */
  readonly recoveryCodes: readonly string[] | null;
}

/** What a change did, or why it did nothing. */
export type Change<Refusal> =
  | { readonly news: FactorNews; readonly recoveryCodes: 'KEEP' | 'ENSURE' | 'RENEW' }
  | { readonly refusal: Refusal };

/**
 * The frame of every change of one's own factors: one after the other, in one transaction with its audit entry, its
 * mail and the end of the person's other sessions; then the present session gets a new key. Who enrolled the factor
 * that they had to is signed in by it.
 */
@Injectable()
export class ChangeFactors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly telling: TellOfFactors,
    private readonly signIns: TellOfSignIn,
  ) {}

  async apply<Refusal>(
    session: SessionOfRequest,
    change: (db: Database, owner: Person) => Promise<Change<Refusal>>,
  ): Promise<FactorsChanged | Refusal> {
    const actor = currentFactorOwner();
    const { holder } = session;
    const isEnrolling = currentAsking()?.step?.kind === 'ENROL_FACTOR';
    if (holder === null) throw new Error('Factors are changed by somebody without a session');
    const outcome = await inTheNameOf(actor, () =>
      this.unitOfWork.write(async (db): Promise<FactorsChanged | Refusal> => {
        await lockFactorsOf(db, actor.personId);
        await lockAccessOf(db, actor.personId);
        if (!(await isSessionThere(db, session.keyHash))) throw new AccessError('UNAUTHENTICATED');
        const [owner] = await findPeople(db, [actor.personId]);
        if (owner === undefined) throw new Error('Who is asking cannot see themselves');
        const done = await change(db, owner);
        if ('refusal' in done) return done.refusal;
        const recoveryCodes = await this.recoveryCodes(db, owner.id, done.recoveryCodes);
        await endSessionsOf(db, owner.id, session.keyHash);
        await this.telling.tell(db, owner, done.news);
        const { what } = done.news;
        if (isEnrolling && what in LET_IN_BY) {
          await this.signIns.tell(db, actor, LET_IN_BY[what as keyof typeof LET_IN_BY]);
        }
        return { kind: 'CHANGED', recoveryCodes };
      }),
    );
    if (!isChanged(outcome)) return outcome;
    const known = (db: Database): Promise<void> =>
      rememberDevice(db, actor.personId, session.browser, this.clock.now());
    await session.begin(holder, 'PRESENT_SESSION', isEnrolling ? { actor, work: known } : undefined);
    return outcome;
  }

  private async recoveryCodes(
    db: Database,
    personId: string,
    wish: 'KEEP' | 'ENSURE' | 'RENEW',
  ): Promise<readonly string[] | null> {
    if (wish === 'KEEP') return null;
    if (wish === 'ENSURE' && (await findRecoveryCodesLeft(db, personId)) !== null) return null;
    const { codes, salt, hashes } = await newRecoveryCodes();
    await replaceRecoveryCodes(db, personId, salt, hashes, this.clock.now());
    return codes;
  }
}

function isChanged(outcome: unknown): outcome is FactorsChanged {
  return (outcome as { kind?: unknown }).kind === 'CHANGED';
}
