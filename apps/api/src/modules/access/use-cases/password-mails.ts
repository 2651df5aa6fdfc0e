import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../../platform/access/language.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Mail } from '../../../platform/mail/mail.ts';
import { PASSWORD_CHANGED } from '../mails/password-changed/password-changed.ts';
import { PASSWORD_ELSEWHERE } from '../mails/password-elsewhere/password-elsewhere.ts';
import { PASSWORD_RESET, type PasswordResetData } from '../mails/password-reset/password-reset.ts';

/** Whose password it is about. */
interface Owner {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Mails about passwords, in the transaction of what they tell about. */
@Injectable()
export class PasswordMails {
  constructor(private readonly mail: Mail) {}

  /** The link to choose a new password with. */
  async sendReset(db: Database, owner: Owner, data: PasswordResetData): Promise<void> {
    await this.mail.send(db, { template: PASSWORD_RESET, ...addressed(owner), data });
  }

  /** That there is no password to choose: the company's own provider is the only way in. */
  async sendElsewhere(db: Database, owner: Owner): Promise<void> {
    await this.mail.send(db, { template: PASSWORD_ELSEWHERE, ...addressed(owner), data: {} });
  }

  /** That the password is another since `at`. */
  async sendChanged(db: Database, owner: Owner, at: Instant): Promise<void> {
    await this.mail.send(db, { template: PASSWORD_CHANGED, ...addressed(owner), data: { at } });
  }
}

function addressed({ name, email, language }: Owner) {
  return { to: { name, address: email }, language };
}
