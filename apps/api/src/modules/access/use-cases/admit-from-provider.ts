import type { Instant, PersonId } from '@akouendy/domain';
import { linkProblem, mayStepDown, roleAfterSignIn, type ClientId, type Role } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Language } from '../../../platform/access/language.ts';
import type { AuditAction } from '../../../platform/audit/audit-action.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { appendPerson, reactivatePerson } from '../persistence/accounts.ts';
import { endSessionsOf } from '../persistence/end-sessions.ts';
import {
  findLinkedPerson,
  isLinked,
  isLinkedAs,
  linkPerson,
  lockArrivals,
  markArrival,
} from '../persistence/identities.ts';
import { findOpenInvitation, markAccepted, type Invitation } from '../persistence/invitations.ts';
import { settingsOfOwner } from '../persistence/link-settings.ts';
import { findByEmail, lockInCharge, saveRole } from '../persistence/managed-people.ts';
import type { Person } from '../persistence/person.ts';
import { EndInvitations } from './end-invitations.ts';

/** Somebody who has signed in at a client's own provider. */
export interface Arrival {
  readonly clientId: string;
  readonly issuer: string;
  readonly subject: string;
  /** Of the settings under which they arrive. */
  readonly connectionVersion: number;
  /** In lower case; `null` unless the provider says that it is verified and its domain is one of the connection's. */
  readonly email: string | null;
  readonly name: string;
  readonly language: Language;
  /** What the provider says of the role; `null` where nothing is mapped. */
  readonly role: 'CLIENT_MEMBER' | 'CLIENT_ADMIN' | null;
  /** Whom it must be, when somebody who is signed in tries the connection. */
  readonly expected: string | null;
}

/** Who has been let in, or why nobody was. */
export type Admission =
  | {
      readonly kind: 'ADMITTED';
      readonly actor: Actor;
      /** Whether they are still linked to the account that they came with. */
      readonly stillHolds: (db: Database) => Promise<boolean>;
    }
  | { readonly kind: 'REFUSED'; readonly why: 'NO_ADDRESS' | 'ADDRESS_IN_USE' | 'REMOVED' | 'SOMEBODY_ELSE' };

/** An arrival with an address that the connection answers for; without one nobody is let in. */
type AnsweredFor = Arrival & { readonly email: string };

/** A person, as they will be, and what there is to do about them. */
type Known = Person & {
  readonly linked: boolean;
  /** `NEW` to the portal, or `BACK` after having been removed. */
  readonly arrives: 'NEW' | 'BACK' | null;
  /** The open invitation that the arrival takes up. */
  readonly invitation: Invitation | null;
};

/**
 * Finds out which person somebody from a client's provider is. Only who comes with a verified address of the connection's
 * domains is let in, also who has been before: taking a domain off it closes the door. Whom the provider has named before
 * is known by its identifier; otherwise the address tells, once: a person of the client who has it is linked, and where
 * there is none one is made. An open invitation to the address is taken up: its role holds where the provider names none,
 * and it lets somebody back in who was removed; without one they stay out. The provider's word on the role holds, but for
 * the last admin; whoever gets another role signs in anew everywhere.
 */
@Injectable()
export class AdmitFromProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly invitations: EndInvitations,
  ) {}

  async execute(arrival: Arrival): Promise<Admission> {
    const { clientId, email } = arrival;
    if (email === null) return { kind: 'REFUSED', why: 'NO_ADDRESS' };
    const answeredFor = { ...arrival, email };
    const naming = { 'app.sso_client_id': clientId, 'app.sign_in_email': email };
    const seen = await this.unitOfWork.as(naming, 'READ', (db) => whoIs(db, answeredFor, this.clock.now()));
    if ('kind' in seen) return seen;
    const settings = { ...settingsOfOwner(seen), ...naming };
    return this.unitOfWork.as(settings, 'WRITE', async (db): Promise<Admission> => {
      await lockArrivals(db, clientId);
      const person = await whoIs(db, answeredFor, this.clock.now(), { idOfNew: seen.id, lock: 'for update' });
      if ('kind' in person) return person;
      // Somebody else was quicker with the same arrival: the next sign-in finds what they left.
      if (person.id !== seen.id) return { kind: 'REFUSED', why: 'SOMEBODY_ELSE' };
      const role = await this.settle(db, arrival, person);
      const actor = { personId: person.id, clientId, role, language: person.language };
      return { kind: 'ADMITTED', actor, stillHolds: (later) => isLinkedAs(later, arrival, person.id) };
    });
  }

  private async settle(db: Database, arrival: Arrival, person: Known): Promise<Role> {
    const { id, clientId, name, email, invitation, arrives } = person;
    const record = (action: AuditAction, detail: Readonly<Record<string, unknown>>): Promise<void> =>
      this.audit.record(db, { action, objectType: 'person', objectId: id, clientId, detail });
    const now = this.clock.now();
    if (arrives === 'NEW') {
      await appendPerson(db, person, now);
      await record('person.provisioned', { name, email, role: person.role });
    }
    if (arrives === 'BACK') await reactivatePerson(db, person);
    if (invitation !== null) {
      await markAccepted(db, invitation.id, id, now);
      const again = arrives === 'BACK';
      await record('invitation.accepted', { invitation: invitation.id, email, role: person.role, again });
    }
    if (!person.linked) {
      await linkPerson(db, arrival, id, now);
      await record('person.linked_to_provider', { issuer: arrival.issuer });
    }
    await markArrival(db, arrival, arrival.connectionVersion);
    return this.changeRole(db, arrival, person);
  }

  private async changeRole(db: Database, { role, clientId }: Arrival, person: Known): Promise<Role> {
    if (role === null || role === person.role) return person.role;
    const inCharge = await lockInCharge(db, clientId as ClientId);
    const isLastAdmin = !mayStepDown(inCharge, person.id as PersonId).ok;
    const after = roleAfterSignIn(person.role, role, { isLastAdmin });
    if (after === person.role) return after;
    await saveRole(db, person.id, after);
    await this.invitations.of(db, person);
    await endSessionsOf(db, person.id);
    await this.audit.record(db, {
      action: 'person.role_changed',
      objectType: 'person',
      objectId: person.id,
      clientId,
      detail: { name: person.name, by: 'single_sign_on' },
      change: { before: { role: person.role }, after: { role: after } },
    });
    return after;
  }
}

async function whoIs(
  db: Database,
  arrival: AnsweredFor,
  now: Instant,
  { idOfNew, lock }: { readonly idOfNew: string; readonly lock: '' | 'for update' } = {
    idOfNew: newId(),
    lock: '',
  },
): Promise<Known | (Admission & { kind: 'REFUSED' })> {
  const refused = (why: (Admission & { kind: 'REFUSED' })['why']) => ({ kind: 'REFUSED', why }) as const;
  const { clientId, email, expected } = arrival;
  const linked = await findLinkedPerson(db, arrival);
  const known = linked ?? (await findByEmail(db, email));
  const open = await findOpenInvitation(db, clientId as ClientId, email, lock);
  const invitation = open !== null && linkProblem(open, now) === null ? open : null;
  if (known === null) {
    if (expected !== null) return refused('SOMEBODY_ELSE');
    const role = arrival.role ?? invitation?.role ?? 'CLIENT_MEMBER';
    const { name, language } = arrival;
    return { id: idOfNew, clientId, name, email, role, language, linked: false, arrives: 'NEW', invitation };
  }
  if (known.clientId !== clientId) return refused('ADDRESS_IN_USE');
  if (expected !== null && known.id !== expected) return refused('SOMEBODY_ELSE');
  const isOpen = known.removedAt === null;
  if (isOpen && linked === null && (await isLinked(db, arrival, known.id))) return refused('ADDRESS_IN_USE');
  if (isOpen) return { ...known, linked: linked !== null, arrives: null, invitation: null };
  if (invitation === null || invitation.email !== known.email) return refused('REMOVED');
  const role = arrival.role ?? invitation.role;
  // Who comes back is linked anew, to the account that they come with.
  return { ...known, role, linked: false, arrives: 'BACK', invitation };
}
