import type { ClientId } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { MailTemplate } from '../../../platform/mail/mail-template.ts';
import { Mail } from '../../../platform/mail/mail.ts';
import { findInCharge, type ManagedPerson } from '../persistence/managed-people.ts';

/** Tells every admin of a company by mail that how its people sign in has changed, who changed it included. */
@Injectable()
export class TellAdmins {
  constructor(private readonly mail: Mail) {}

  /**
   * In the transaction `db` of what it tells about; what each is told is composed of the name of who is asking, an admin
   * of the company. Returns that name.
   */
  async tell<Data, Key extends string>(
    db: Database,
    clientId: string,
    template: MailTemplate<Data, Key>,
    dataFor: (admin: ManagedPerson, by: string) => Data,
  ): Promise<string> {
    const admins = await findInCharge(db, clientId as ClientId);
    const by = admins.find(({ id }) => id === currentActor().personId)?.name ?? '';
    for (const admin of admins) {
      const { name, email, language } = admin;
      const data = dataFor(admin, by);
      await this.mail.send(db, { template, to: { name, address: email }, language, data });
    }
    return by;
  }
}
