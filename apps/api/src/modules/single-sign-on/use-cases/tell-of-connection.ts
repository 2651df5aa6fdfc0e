import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Mail } from '../../../platform/mail/mail.ts';
import {
  SINGLE_SIGN_ON_CHANGED,
  type ConnectionNews,
} from '../mails/single-sign-on-changed/single-sign-on-changed.ts';
import { findAdmins } from '../persistence/connections.ts';

/** Tells every admin of a company by mail that its single sign-on has changed, who changed it included. */
@Injectable()
export class TellOfConnection {
  constructor(
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  /** In the transaction `db` of what it tells about. */
  async tell(
    db: Database,
    clientId: string,
    { what, issuer }: Pick<ConnectionNews, 'what' | 'issuer'>,
  ): Promise<void> {
    const { personId } = currentActor();
    const admins = await findAdmins(db, clientId);
    const by = admins.find(({ id }) => id === personId)?.name ?? '';
    const at = this.clock.now();
    for (const { name, email, language } of admins) {
      await this.mail.send(db, {
        template: SINGLE_SIGN_ON_CHANGED,
        to: { name, address: email },
        language,
        data: { what, by, issuer, at },
      });
    }
  }
}
