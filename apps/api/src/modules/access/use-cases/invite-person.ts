import type { Instant } from '@akouendy/domain';
import { isRoleOfTrust, managesPeopleOf, rolesOf, type ClientId, type Role } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import type { Language } from '../../../platform/access/language.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import { hashOfKey, newKey } from '../../../platform/secrets/random-key.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { lockAsker } from '../persistence/asker.ts';
import {
  appendInvitation,
  findInvitationOfKey,
  findOpenInvitation,
  isClientThere,
  lockSendings,
  type Invitation,
} from '../persistence/invitations.ts';
import { findByEmail, type ManagedPerson } from '../persistence/managed-people.ts';
import { domainsThatRefuse } from '../persistence/provider-domains.ts';
import { checkAddress, plainAddress } from './check-name.ts';
import { InvitationMails } from './invitation-mails.ts';
import { InvitationPace } from './invitation-pace.ts';
import { isRecentlyAuthenticated } from './recent-authentication.ts';

/** Somebody to invite. */
export interface InviteCommand {
  /** The client; `null` to one's own company: a client's admin's, or the staff. */
  readonly clientId: string | null;
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
  /** Made by the caller, once for what a person means to send once. */
  readonly idempotencyKey: string;
}

/** The company's people come in through its own provider alone, which answers for other domains. */
export interface OutsideProvider {
  readonly kind: 'OUTSIDE_PROVIDER';
  readonly domains: readonly string[];
}

/** What became of it. */
export type InviteOutcome =
  | { readonly kind: 'PERSON_INVITED'; readonly invitation: Invitation }
  /** There is an open invitation already: it can be sent again, or withdrawn. */
  | { readonly kind: 'ALREADY_INVITED'; readonly invitation: Invitation }
  | { readonly kind: 'ALREADY_A_PERSON'; readonly person: ManagedPerson }
  | OutsideProvider
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  /** Another invitation was made under the key; or, for a role of trust, who is asking must prove who they are first. */
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED' | 'NOT_RECENT' }
  | InvalidField
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** An invitation can be accepted for so long; seconds. */
export const INVITATION_LIFE = 7 * 24 * 3_600;

/** Invites somebody by mail to a client, or to the company's own staff. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly mails: InvitationMails,
    private readonly pace: InvitationPace,
    private readonly clock: Clock,
  ) {}

  /** In the name of who is asking. Throws `AccessError` for those who do not manage the company's own people. */
  async execute(command: InviteCommand, session: SessionOfRequest): Promise<InviteOutcome> {
    const asked = command.clientId ?? currentActor().clientId;
    const invited = {
      ...command,
      clientId: asked?.toLowerCase() ?? null,
      email: plainAddress(command.email),
    };
    const invalid = checkAddress(invited.email) ?? checkRole(invited);
    if (invalid !== null) return invalid;
    if (!isUuid(command.idempotencyKey)) return invalidField('idempotencyKey', 'INVALID_CHARACTER');
    const { clientId } = invited;
    if (clientId !== null && !isUuid(clientId)) return { kind: 'NOT_FOUND', id: clientId };
    return this.unitOfWork.write((db) =>
      this.invite(db, { ...invited, clientId: clientId as ClientId | null }, session),
    );
  }

  private async invite(
    db: Database,
    command: InviteCommand & { readonly clientId: ClientId | null },
    session: SessionOfRequest,
  ): Promise<InviteOutcome> {
    const { clientId, email, role, language, idempotencyKey } = command;
    if (!managesPeopleOf(await lockAsker(db), clientId)) {
      if (clientId === null) throw new AccessError('FORBIDDEN');
      return { kind: 'NOT_FOUND', id: clientId };
    }
    if (clientId !== null && !(await isClientThere(db, clientId))) return { kind: 'NOT_FOUND', id: clientId };
    const { personId } = currentActor();
    await lockSendings(db, clientId);
    const earlier = await findInvitationOfKey(db, personId, idempotencyKey);
    if (earlier !== null) {
      return isSameWish(earlier, command)
        ? { kind: 'PERSON_INVITED', invitation: earlier }
        : { kind: 'IDEMPOTENCY_KEY_REUSED' };
    }
    const now = this.clock.now();
    if (isRoleOfTrust(role) && !isRecentlyAuthenticated(session, now)) return { kind: 'NOT_RECENT' };
    const person = known(await findByEmail(db, email), clientId);
    if (person !== null && (person.removedAt === null || person.clientId !== clientId)) {
      return { kind: 'ALREADY_A_PERSON', person };
    }
    const domains = await domainsThatRefuse(db, clientId, email);
    if (domains !== null) return { kind: 'OUTSIDE_PROVIDER', domains };
    const open = await findOpenInvitation(db, clientId, email);
    if (open !== null) return { kind: 'ALREADY_INVITED', invitation: open };
    const retryAt = await this.pace.next(db, clientId, now);
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    const key = newKey();
    const invitation = {
      ...{ id: newId(), clientId, email, role, language, invitedBy: personId, invitedAt: now, sentAt: now },
      ...{ expiresAt: (now + INVITATION_LIFE) as Instant, usedAt: null, withdrawnAt: null },
    };
    // The same key for another company, at the same moment.
    if (!(await appendInvitation(db, { ...invitation, idempotencyKey, linkHash: hashOfKey(key) }))) {
      return { kind: 'IDEMPOTENCY_KEY_REUSED' };
    }
    await this.mails.send(db, invitation, key);
    await this.audit.record(db, {
      action: 'person.invited',
      objectType: 'invitation',
      objectId: invitation.id,
      clientId,
      detail: { email, role },
    });
    return { kind: 'PERSON_INVITED', invitation };
  }
}

/**
 * Who has the address, as far as who asks is told: a client's people are told of their own company's. Who works at AKOUENDY
 * is seen by name where they work for the client, but not found out by guessing addresses (ADR 0176).
 */
function known(person: ManagedPerson | null, clientId: ClientId | null): ManagedPerson | null {
  return currentActor().clientId === null || person?.clientId === clientId ? person : null;
}

/** Whether `wish` is what the invitation was made by. */
function isSameWish(invitation: Invitation, wish: InviteCommand): boolean {
  return (
    invitation.clientId === wish.clientId &&
    invitation.email === wish.email &&
    invitation.role === wish.role &&
    invitation.language === wish.language
  );
}

function checkRole({ clientId, role }: InviteCommand): InvalidField | null {
  return rolesOf(clientId === null ? 'STAFF' : 'CLIENT').includes(role)
    ? null
    : invalidField('role', 'NOT_ALLOWED');
}
