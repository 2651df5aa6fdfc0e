/** Who somebody is to the portal (§8). */
export type Role = 'CLIENT_MEMBER' | 'CLIENT_ADMIN' | 'ACCOUNT_MANAGER' | 'ENGINEER' | 'FINANCE' | 'ADMIN';

/** What a role may be allowed to do (§8, the rows of its table, each split where its cells differ). */
export type Permission =
  | 'READ_CLIENT'
  | 'BOOK_DAYS'
  | 'ACCEPT_COMMITMENT'
  | 'GIVE_NOTICE'
  | 'READ_QUOTES'
  | 'ANSWER_QUOTES'
  | 'READ_INVOICES'
  | 'MANAGE_INVOICES'
  | 'REVISE_PRICES'
  | 'MANAGE_CLIENT_PEOPLE'
  | 'EDIT_CLIENT_CONTACTS'
  | 'EDIT_CLIENT_IDENTITY'
  | 'DELIVER_WORK'
  | 'SHARE_DOCUMENTS'
  | 'MANAGE_PORTAL'
  | 'READ_TRAIL'
  | 'EXPORT_CLIENT'
  | 'COMPARE_CLIENTS'
  | 'LOOK_AFTER_SIGN_IN'
  | 'DECIDE_ON_SIGN_IN'
  | 'HAVE_TOKENS';

/**
 * How far a permission reaches: the person's own company, the clients of its portfolio, those that it
 * is assigned to, its own calendar, or all.
 */
export type Reach = 'OWN_COMPANY' | 'PORTFOLIO' | 'ASSIGNED' | 'OWN_CALENDAR' | 'ALL';

/**
 * Who may do what, and how far; what is absent is refused (§8).
 *
 * - `READ_CLIENT`: contracts, balances, tickets and reports.
 * - `BOOK_DAYS`: book, move and cancel days.
 * - `ACCEPT_COMMITMENT`: a paid booking, an order, a delivery, out-of-hours work.
 * - `GIVE_NOTICE`: end a contract that would renew; its admin, or AKOUENDY on the client's behalf (§4).
 * - `READ_QUOTES`: quotes that the client has asked for, with what was answered: those who decide on either side.
 * - `ANSWER_QUOTES`: answer a request for a quote, turn it down, or withdraw the answer.
 * - `MANAGE_INVOICES`: issue, credit, mark paid, export schedules.
 * - `REVISE_PRICES`: announce the yearly revision of prices, recorded by finance (§4).
 * - `MANAGE_CLIENT_PEOPLE`: invite and remove people of a client.
 * - `EDIT_CLIENT_CONTACTS`: say where a client's invoices go and whom to turn to there.
 * - `EDIT_CLIENT_IDENTITY`: change who a client is before the law: AKOUENDY, from its papers.
 * - `DELIVER_WORK`: say how far the milestones of a BUILD are, and present deliveries.
 * - `SHARE_DOCUMENTS`: put documents at a client's disposal, and take them back; reading them is `READ_CLIENT`.
 * - `MANAGE_PORTAL`: catalogue, holidays, engineers, people.
 * - `READ_TRAIL`: the audit trail; a client's admin that of the own company.
 * - `EXPORT_CLIENT`: take away all that the portal holds on a client (§4, reversibility).
 * - `COMPARE_CLIENTS`: see clients beside one another with what waits for a decision, and tick that off.
 * - `LOOK_AFTER_SIGN_IN`: see who of a client has no second factor, and remove those of somebody who has lost them.
 * - `DECIDE_ON_SIGN_IN`: decide what a client asks of its people at sign-in, by its own provider too: the client alone.
 * - `HAVE_TOKENS`: let programs ask in one's name, as far as one reads oneself: staff, and who decides for a client.
 */
export const PERMISSIONS: Readonly<Record<Role, Readonly<Partial<Record<Permission, Reach>>>>> = {
  CLIENT_MEMBER: { READ_CLIENT: 'OWN_COMPANY', BOOK_DAYS: 'OWN_COMPANY' },
  CLIENT_ADMIN: {
    READ_CLIENT: 'OWN_COMPANY',
    BOOK_DAYS: 'OWN_COMPANY',
    ACCEPT_COMMITMENT: 'OWN_COMPANY',
    GIVE_NOTICE: 'OWN_COMPANY',
    READ_QUOTES: 'OWN_COMPANY',
    READ_INVOICES: 'OWN_COMPANY',
    MANAGE_CLIENT_PEOPLE: 'OWN_COMPANY',
    EDIT_CLIENT_CONTACTS: 'OWN_COMPANY',
    READ_TRAIL: 'OWN_COMPANY',
    EXPORT_CLIENT: 'OWN_COMPANY',
    LOOK_AFTER_SIGN_IN: 'OWN_COMPANY',
    DECIDE_ON_SIGN_IN: 'OWN_COMPANY',
    HAVE_TOKENS: 'OWN_COMPANY',
  },
  ACCOUNT_MANAGER: {
    READ_CLIENT: 'PORTFOLIO',
    BOOK_DAYS: 'PORTFOLIO',
    GIVE_NOTICE: 'PORTFOLIO',
    READ_QUOTES: 'PORTFOLIO',
    ANSWER_QUOTES: 'PORTFOLIO',
    READ_INVOICES: 'PORTFOLIO',
    MANAGE_CLIENT_PEOPLE: 'PORTFOLIO',
    EDIT_CLIENT_CONTACTS: 'PORTFOLIO',
    EDIT_CLIENT_IDENTITY: 'PORTFOLIO',
    DELIVER_WORK: 'PORTFOLIO',
    SHARE_DOCUMENTS: 'PORTFOLIO',
    COMPARE_CLIENTS: 'PORTFOLIO',
    HAVE_TOKENS: 'PORTFOLIO',
  },
  ENGINEER: {
    READ_CLIENT: 'ASSIGNED',
    BOOK_DAYS: 'OWN_CALENDAR',
    DELIVER_WORK: 'ASSIGNED',
    HAVE_TOKENS: 'ASSIGNED',
  },
  FINANCE: {
    READ_CLIENT: 'ALL',
    READ_INVOICES: 'ALL',
    MANAGE_INVOICES: 'ALL',
    REVISE_PRICES: 'ALL',
    HAVE_TOKENS: 'ALL',
  },
  ADMIN: {
    READ_CLIENT: 'ALL',
    BOOK_DAYS: 'ALL',
    GIVE_NOTICE: 'ALL',
    READ_QUOTES: 'ALL',
    ANSWER_QUOTES: 'ALL',
    READ_INVOICES: 'ALL',
    MANAGE_CLIENT_PEOPLE: 'ALL',
    EDIT_CLIENT_CONTACTS: 'ALL',
    EDIT_CLIENT_IDENTITY: 'ALL',
    DELIVER_WORK: 'ALL',
    SHARE_DOCUMENTS: 'ALL',
    MANAGE_PORTAL: 'ALL',
    READ_TRAIL: 'ALL',
    EXPORT_CLIENT: 'ALL',
    COMPARE_CLIENTS: 'ALL',
    LOOK_AFTER_SIGN_IN: 'ALL',
    HAVE_TOKENS: 'ALL',
  },
};

/** How far a permission reaches for a role; `null` when the role has none (§8). */
export function reachOf(role: Role, permission: Permission): Reach | null {
  return PERMISSIONS[role][permission] ?? null;
}

/** Every role, in the order of the table. */
export const ROLES = Object.keys(PERMISSIONS) as readonly Role[];

/** Whether the role is one of a client's people rather than of the company's staff: a fact about the role, no permission. */
export function isClientRole(role: Role): boolean {
  return role === 'CLIENT_MEMBER' || role === 'CLIENT_ADMIN';
}
