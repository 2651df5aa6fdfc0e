import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { settingsOf } from '../../../platform/database/settings.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { SecretBox } from '../../../platform/secrets/secret-box.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { findRecoverySalt, takeRecoveryCode } from '../persistence/recovery-codes.ts';
import { lockTotp, markTotpStep } from '../persistence/totp-factors.ts';
import type { FactorWay } from '../queries/factor-ways.ts';
import { stepOfCode } from './authenticator-app.ts';
import { PasskeyCeremonies } from './passkey-ceremonies.ts';
import { hashOfRecoveryCode } from './recovery-code.ts';
import { TellOfFactors } from './tell-of-factors.ts';
import { totpPlace } from './totp-place.ts';

/** A way to prove a second factor, and what was typed or signed for it. */
export interface FactorAnswer {
  readonly way: FactorWay;
  /** The six digits, the recovery code, or the passkey's response as JSON. */
  readonly answer: string;
}

/** How the audit trail says by what somebody has proved, or not, who they are. */
export const WAYS_OF_FACTORS = { TOTP: 'totp', PASSKEY: 'passkey', RECOVERY_CODE: 'recovery code' } as const;

/** Checks second factors. What was taken once is never taken again, however many send it at once. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly box: SecretBox,
    private readonly passkeys: PasskeyCeremonies,
    private readonly telling: TellOfFactors,
  ) {}

  /** Whether `given` proves a second factor of `actor`. What it used up stays used, whatever follows, and is told with that. */
  async prove(actor: Actor, { way, answer }: FactorAnswer, { keyHash }: SessionOfRequest): Promise<boolean> {
    const { personId } = actor;
    if (way === 'PASSKEY') {
      return (await this.passkeys.proves('PROVE', keyHash, answer))?.personId === personId;
    }
    return this.unitOfWork.as(settingsOf(actor), 'WRITE', (db) =>
      way === 'TOTP' ? this.takeCode(db, personId, answer) : this.takeRecovery(db, personId, answer),
    );
  }

  private async takeCode(db: Database, personId: string, code: string): Promise<boolean> {
    const totp = await lockTotp(db, personId);
    const sealed = totp?.secret ?? null;
    if (totp === null || sealed === null) return false;
    const place = totpPlace(personId);
    const secret = this.box.open(sealed, place);
    const step = stepOfCode(secret, code, this.clock.now());
    if (step === null || step <= totp.lastUsedStep) return false;
    // Sealed anew each time, so that an old key is needed by fewer and fewer after a change of keys.
    await markTotpStep(db, personId, step, this.box.seal(secret, place));
    return true;
  }

  private async takeRecovery(db: Database, personId: string, code: string): Promise<boolean> {
    const salt = await findRecoverySalt(db, personId);
    if (salt === null) return false;
    const hash = await hashOfRecoveryCode(code, salt);
    if (!(await takeRecoveryCode(db, personId, hash, this.clock.now()))) return false;
    await this.telling.recoveryCodeUsed(db, personId);
    return true;
  }
}
