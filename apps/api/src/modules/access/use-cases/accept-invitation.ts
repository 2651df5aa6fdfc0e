import { linkProblem } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../../platform/access/language.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import type { InvalidField } from '../../../platform/input/invalid-field.ts';
import { hashPassword } from '../../../platform/passwords/password-hash.ts';
import { appendPerson, reactivatePerson, savePassword } from '../persistence/accounts.ts';
import { lockInvitationOfLink, markAccepted } from '../persistence/invitations.ts';
import { linkRefused, type LinkRefused } from '../persistence/link-refused.ts';
import { settingsOfLink, settingsOfOwner } from '../persistence/link-settings.ts';
import { findByEmail } from '../persistence/managed-people.ts';
import { OpenLinks, type OpenInvitation } from '../queries/open-links.ts';
import { checkName } from './check-name.ts';
import { CheckPassword, type PasswordRefused } from './check-password.ts';

/** What somebody who was invited says. */
export interface AcceptCommand {
  /** The key of the link in the mail. */
  readonly token: string;
  readonly name: string;
  readonly password: string;
  readonly language: Language;
}

/** What became of it. */
export type AcceptOutcome =
  | { readonly kind: 'INVITATION_ACCEPTED'; readonly email: string }
  /** The address signs in as somebody else already: told to who owns its mailbox, and to nobody else. */
  | { readonly kind: 'ADDRESS_IN_USE'; readonly email: string }
  | LinkRefused
  | PasswordRefused
  | InvalidField;

/** Makes somebody who was invited a person of the portal: once, whatever is sent and however often. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OpenLinks,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly passwords: CheckPassword,
  ) {}

  async execute(command: AcceptCommand): Promise<AcceptOutcome> {
    const opened = await this.links.invitation(command.token);
    if (opened.kind === 'LINK_REFUSED') return opened;
    const name = command.name.trim();
    const { email } = opened.invitation;
    const invalid =
      checkName(name) ??
      (await this.passwords.execute(command.password, [email, name, opened.clientName ?? '']));
    if (invalid !== null) return invalid;
    return this.accept(opened, { ...command, name }, await hashPassword(command.password));
  }

  private async accept(
    { invitation }: OpenInvitation,
    { token, name, language }: AcceptCommand,
    hash: string,
  ): Promise<AcceptOutcome> {
    const { email, role, clientId } = invitation;
    const known = await this.unitOfWork.as({ 'app.sign_in_email': email }, 'READ', (db) =>
      findByEmail(db, email),
    );
    const person = { id: known?.id ?? newId(), clientId, name, email, role, language };
    const settings = { ...settingsOfOwner(person), ...settingsOfLink(token) };
    return this.unitOfWork.as(settings, 'WRITE', async (db): Promise<AcceptOutcome> => {
      const now = this.clock.now();
      const locked = await lockInvitationOfLink(db);
      const problem = locked === null ? 'UNKNOWN' : linkProblem(locked, now);
      if (problem !== null) return linkRefused(problem);
      const present = await findByEmail(db, email);
      if (present !== null && (present.removedAt === null || present.clientId !== clientId)) {
        return { kind: 'ADDRESS_IN_USE', email };
      }
      if (present === null) await appendPerson(db, person, now);
      else await reactivatePerson(db, person);
      await savePassword(db, person.id, hash, now);
      await markAccepted(db, invitation.id, person.id, now);
      await this.audit.record(db, {
        action: 'invitation.accepted',
        objectType: 'person',
        objectId: person.id,
        clientId,
        detail: { invitation: invitation.id, email, role, again: present !== null },
      });
      return { kind: 'INVITATION_ACCEPTED', email };
    });
  }
}
