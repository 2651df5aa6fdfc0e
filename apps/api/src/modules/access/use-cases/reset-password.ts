import { linkProblem } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { hashPassword } from '../../../platform/passwords/password-hash.ts';
import type { BrowserKey } from '../../../platform/session/session.ts';
import { revokeApiTokensOf } from '../persistence/api-token-repository.ts';
import { savePassword } from '../persistence/accounts.ts';
import { endSessionsOf } from '../persistence/end-sessions.ts';
import { linkRefused, type LinkRefused } from '../persistence/link-refused.ts';
import { settingsOfLink, settingsOfOwner } from '../persistence/link-settings.ts';
import { rememberDevice } from '../persistence/known-devices.ts';
import { findManagedPerson } from '../persistence/managed-people.ts';
import { findResetOfLink, useUpResets } from '../persistence/password-resets.ts';
import { forgetAttempts } from '../persistence/sign-in-attempts.ts';
import { knownPerson } from '../queries/identity.ts';
import { OpenLinks } from '../queries/open-links.ts';
import { CheckPassword, type PasswordRefused } from './check-password.ts';
import { PasswordMails } from './password-mails.ts';

/** What became of it. */
export type ResetPasswordOutcome =
  { readonly kind: 'PASSWORD_RESET'; readonly email: string } | LinkRefused | PasswordRefused;

/** Chooses a new password with a link from the person's mailbox, once. Every session and API token of the person ends. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OpenLinks,
    private readonly audit: AuditTrail,
    private readonly mails: PasswordMails,
    private readonly clock: Clock,
    private readonly passwords: CheckPassword,
  ) {}

  async execute(
    { token, password }: { readonly token: string; readonly password: string },
    browser: BrowserKey,
  ): Promise<ResetPasswordOutcome> {
    const opened = await this.links.reset(token);
    if (opened.kind === 'LINK_REFUSED') return opened;
    const settings = { ...settingsOfOwner(opened.person), ...settingsOfLink(token) };
    const { person, about } = await this.unitOfWork.as(settings, 'READ', (db) =>
      knownPerson(db, opened.person.id),
    );
    const refused = await this.passwords.execute(password, about);
    if (refused !== null) return refused;
    const hash = await hashPassword(password);
    return this.unitOfWork.as(settings, 'WRITE', (db) => this.reset(db, person.id, hash, browser));
  }

  private async reset(
    db: Database,
    personId: string,
    hash: string,
    browser: BrowserKey,
  ): Promise<ResetPasswordOutcome> {
    const now = this.clock.now();
    const link = await findResetOfLink(db, 'for update');
    const person = await findManagedPerson(db, personId);
    if (link === null || person === null || person.removedAt !== null) return linkRefused('UNKNOWN');
    const problem = linkProblem(link, now);
    if (problem !== null) return linkRefused(problem);
    await useUpResets(db, personId, now);
    await savePassword(db, personId, hash, now);
    await endSessionsOf(db, personId);
    // Who holds the mailbox gets in from here, whatever strangers try meanwhile.
    await rememberDevice(db, personId, browser, now);
    const revokedTokens = await revokeApiTokensOf(db, personId, now);
    await forgetAttempts(db, person.email);
    await this.mails.sendChanged(db, person, now);
    await this.audit.record(db, {
      action: 'password.reset',
      objectType: 'person',
      objectId: personId,
      clientId: person.clientId,
      detail: { revokedTokens },
    });
    return { kind: 'PASSWORD_RESET', email: person.email };
  }
}
