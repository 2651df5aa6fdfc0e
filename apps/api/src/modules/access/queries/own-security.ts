import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentFactorOwner } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Identification } from '../../../platform/session/identification.ts';
import { findPasskeys, type Passkey } from '../persistence/passkeys.ts';
import { hasPassword } from '../persistence/people-repository.ts';
import { findRecoveryCodesLeft, type RecoveryCodesLeft } from '../persistence/recovery-codes.ts';
import { findTotp } from '../persistence/totp-factors.ts';

export type { Passkey } from '../persistence/passkeys.ts';

/** How the account of a person is protected. */
export interface Security {
  readonly personId: string;
  readonly authenticatorAppSince: Instant | null;
  readonly passkeys: readonly Passkey[];
  readonly recoveryCodes: RecoveryCodesLeft | null;
  readonly secondFactorRequired: boolean;
  readonly hasPassword: boolean;
  /** Whether the company's own provider is the only way in: what the portal keeps opens nothing. */
  readonly signsInElsewhere: boolean;
}

/** Reads how accounts are protected, each for its owner only. */
@Injectable()
export class OwnSecurity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identification: Identification,
  ) {}

  /** Of who is asking, also while enrolling a factor is all that they may do. */
  async read(): Promise<Security> {
    return this.of(currentFactorOwner().personId);
  }

  /** Of a person who has proved a password, or is asking. */
  async of(personId: string): Promise<Security> {
    const standing = await this.identification.standingOf(personId);
    return this.unitOfWork.as({ 'app.person_id': personId }, 'READ', async (db) => ({
      personId,
      authenticatorAppSince: (await findTotp(db, personId))?.confirmedAt ?? null,
      passkeys: await findPasskeys(db, personId),
      recoveryCodes: await findRecoveryCodesLeft(db, personId),
      signsInElsewhere: standing?.signsInElsewhere ?? false,
      secondFactorRequired: standing?.needsFactor ?? false,
      hasPassword: await hasPassword(db, personId),
    }));
  }
}
