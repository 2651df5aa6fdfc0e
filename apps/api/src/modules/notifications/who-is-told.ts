import { looksAfterClients, roleInCharge, type Role } from '@akouendy/domain/access';
import type { NotificationKind } from './notification-kind.ts';
import type { AnnouncedEvent } from './announcement.ts';
import { choiceOf, type Choice, type Choices } from './choices.ts';

/** Somebody who might be told. */
export interface Candidate {
  readonly personId: string;
  readonly role: Role;
  readonly choices: Choices;
}

/** Somebody who is told, and how. */
export interface Told<Who extends Candidate> {
  readonly person: Who;
  readonly by: Choice;
}

/** What is the business of those who decide for the client, and not of its whole team. */
const FOR_ADMINS: ReadonlySet<NotificationKind> = new Set([
  'NOTICE_GIVEN',
  'PRICES_REVISED',
  'ORDER_PLACED',
  'QUOTE_ASKED',
  'QUOTE_TAKEN_BACK',
  'QUOTE_ANSWERED',
  'QUOTE_TURNED_DOWN',
  'QUOTE_WITHDRAWN',
  'QUOTE_DECLINED',
  'DELIVERY_PRESENTED',
  'DELIVERY_ACCEPTED',
  'DELIVERY_REFUSED',
]);

/** What who did it is told of too: as a receipt, or because it was waited for. */
const RECEIPTS: ReadonlySet<NotificationKind> = new Set(['ORDER_PLACED', 'EXPORT_READY']);

/** What only a client's own admins are told. */
const FOR_OWN_ADMINS: ReadonlySet<NotificationKind> = new Set(['EXPORT_READY']);

/** What somebody of the staff is told of their own clients. */
const FOR_STAFF: ReadonlySet<NotificationKind> = new Set(['CLIENT_ENTRUSTED', 'CLIENT_WITHDRAWN']);

/** What the portal’s admin is told of a client that no account manager looks after. */
const NEVER_UNHEARD: ReadonlySet<NotificationKind> = new Set([
  'QUOTE_ASKED',
  'QUOTE_TAKEN_BACK',
  'QUOTE_DECLINED',
]);

/** Whether somebody has to hear of `kind`, be it the admin. */
export function isNeverUnheard(kind: NotificationKind): boolean {
  return NEVER_UNHEARD.has(kind);
}

/** Of a client's affairs, what each role hears. It is no permission: who may read them is asked where they are read. */
const HEARS: Readonly<Record<Role, (kind: NotificationKind) => boolean>> = {
  CLIENT_MEMBER: (kind) => !FOR_ADMINS.has(kind),
  CLIENT_ADMIN: () => true,
  ACCOUNT_MANAGER: () => true,
  ENGINEER: () => false,
  FINANCE: () => false,
  ADMIN: isNeverUnheard,
};

/** Whether people of `role` are told of `kind` at all, however they choose. */
export function concerns(kind: NotificationKind, role: Role): boolean {
  if (FOR_STAFF.has(kind)) return looksAfterClients(role);
  if (FOR_OWN_ADMINS.has(kind)) return role === roleInCharge('CLIENT');
  return HEARS[role](kind);
}

/**
 * Whom of a client's `people` and staff to tell of `event`, and how: those whose role it concerns, or of them the one whom it
 * is meant for, as each of them chose, but not who did it and knows, receipts apart.
 */
export function whoIsTold<Who extends Candidate>(
  { kind, actorId, toPersonId }: Pick<AnnouncedEvent, 'kind' | 'actorId' | 'toPersonId'>,
  people: readonly Who[],
): Told<Who>[] {
  return people
    .filter(
      ({ personId, role }) =>
        (personId !== actorId || RECEIPTS.has(kind)) &&
        (toPersonId === undefined || personId === toPersonId) &&
        concerns(kind, role),
    )
    .map((person) => ({ person, by: choiceOf(kind, person.choices) }))
    .filter(({ by }) => by.inApp || by.mail);
}
