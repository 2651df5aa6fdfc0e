import { Injectable } from '@nestjs/common';
import type { Facts } from '../../../platform/audit/audit-entry.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Mail } from '../../../platform/mail/mail.ts';
import { FACTORS_CHANGED, type FactorNews } from '../mails/factors-changed/factors-changed.ts';
import { findPeople } from '../persistence/people-repository.ts';
import type { Person } from '../persistence/person.ts';
import { findRecoveryCodesLeft } from '../persistence/recovery-codes.ts';

const ACTIONS = {
  TOTP_ENROLLED: 'person.authenticator_app_enrolled',
  TOTP_REMOVED: 'person.authenticator_app_removed',
  PASSKEY_ADDED: 'person.passkey_added',
  PASSKEY_REMOVED: 'person.passkey_removed',
  RECOVERY_CODES_MADE: 'person.recovery_codes_made',
  RECOVERY_CODE_USED: 'person.recovery_code_used',
  RESET: 'person.second_factors_reset',
} as const satisfies Record<FactorNews['what'], string>;

/** Which factor it was, or how many codes are left, for the trail. */
function factsOf(news: FactorNews): Facts {
  switch (news.what) {
    case 'PASSKEY_ADDED':
    case 'PASSKEY_REMOVED':
      return { passkey: news.name };
    case 'RECOVERY_CODE_USED':
      return { codesLeft: news.left };
    case 'TOTP_ENROLLED':
    case 'TOTP_REMOVED':
    case 'RECOVERY_CODES_MADE':
    case 'RESET':
      return {};
  }
}

/** Tells the audit trail, and the person by mail, what has happened to the person's second factors. */
@Injectable()
export class TellOfFactors {
  constructor(
    private readonly audit: AuditTrail,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  /** In the transaction `db` of what it tells about; `facts` are for the trail beside what the mail says. */
  async tell(
    db: Database,
    { id, clientId, name, email, language }: Person,
    news: FactorNews,
    facts: Facts = factsOf(news),
  ): Promise<void> {
    await this.audit.record(db, {
      action: ACTIONS[news.what],
      objectType: 'person',
      objectId: id,
      clientId,
      detail: facts,
    });
    await this.mail.send(db, {
      template: FACTORS_CHANGED,
      to: { name, address: email },
      language,
      data: { ...news, at: this.clock.now() },
    });
  }

  /** A recovery code of `personId` has just been used up, in the transaction `db`. */
  async recoveryCodeUsed(db: Database, personId: string): Promise<void> {
    const [person] = await findPeople(db, [personId]);
    if (person === undefined) throw new Error('Who proves a factor cannot see themselves');
    const left = await findRecoveryCodesLeft(db, personId);
    await this.tell(db, person, { what: 'RECOVERY_CODE_USED', left: left?.unused ?? 0 });
  }
}
