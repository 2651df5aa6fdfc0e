import { mayDo, type Asker, type ClientId } from './decide.ts';
import { isClientRole, PERMISSIONS, ROLES, type Permission, type Role } from './permissions.ts';

const OURS = 'ours' as ClientId;
const THEIRS = 'theirs' as ClientId;
const ALL_PERMISSIONS = [...new Set(ROLES.flatMap((role) => Object.keys(PERMISSIONS[role]) as Permission[]))];

function asker(role: Role): Asker {
  return {
    role,
    clientId: isClientRole(role) ? OURS : null,
    portfolio: new Set(role === 'ACCOUNT_MANAGER' ? [OURS] : []),
    assigned: new Set(role === 'ENGINEER' ? [OURS] : []),
  };
}

/** What `role` may do to something of a client, as a line of the table. */
function allowed(role: Role, clientId: ClientId, inOwnCalendar = false): Permission[] {
  return ALL_PERMISSIONS.filter((permission) => mayDo(asker(role), permission, { clientId, inOwnCalendar }));
}

describe('who may do what to a client that is theirs', () => {
  it.each<[Role, Permission[]]>([
    ['CLIENT_MEMBER', ['READ_CLIENT', 'BOOK_DAYS']],
    [
      'CLIENT_ADMIN',
      [
        'READ_CLIENT',
        'BOOK_DAYS',
        'ACCEPT_COMMITMENT',
        'GIVE_NOTICE',
        'READ_QUOTES',
        'READ_INVOICES',
        'MANAGE_CLIENT_PEOPLE',
        'EDIT_CLIENT_CONTACTS',
        'READ_TRAIL',
        'EXPORT_CLIENT',
        'LOOK_AFTER_SIGN_IN',
        'DECIDE_ON_SIGN_IN',
        'HAVE_TOKENS',
      ],
    ],
    [
      'ACCOUNT_MANAGER',
      [
        'READ_CLIENT',
        'BOOK_DAYS',
        'GIVE_NOTICE',
        'READ_QUOTES',
        'ANSWER_QUOTES',
        'READ_INVOICES',
        'MANAGE_CLIENT_PEOPLE',
        'EDIT_CLIENT_CONTACTS',
        'EDIT_CLIENT_IDENTITY',
        'DELIVER_WORK',
        'SHARE_DOCUMENTS',
        'COMPARE_CLIENTS',
        'HAVE_TOKENS',
      ],
    ],
    ['ENGINEER', ['READ_CLIENT', 'DELIVER_WORK', 'HAVE_TOKENS']],
    ['FINANCE', ['READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES', 'REVISE_PRICES', 'HAVE_TOKENS']],
    [
      'ADMIN',
      [
        'READ_CLIENT',
        'BOOK_DAYS',
        'GIVE_NOTICE',
        'READ_QUOTES',
        'ANSWER_QUOTES',
        'READ_INVOICES',
        'MANAGE_CLIENT_PEOPLE',
        'EDIT_CLIENT_CONTACTS',
        'EDIT_CLIENT_IDENTITY',
        'DELIVER_WORK',
        'SHARE_DOCUMENTS',
        'MANAGE_PORTAL',
        'READ_TRAIL',
        'EXPORT_CLIENT',
        'COMPARE_CLIENTS',
        'LOOK_AFTER_SIGN_IN',
        'HAVE_TOKENS',
      ],
    ],
  ])('%s', (role, permissions) => {
    expect(allowed(role, OURS).sort()).toEqual([...permissions].sort());
  });
});

describe('who may do what to another client', () => {
  it.each<Role>(['CLIENT_MEMBER', 'CLIENT_ADMIN', 'ACCOUNT_MANAGER', 'ENGINEER'])('%s: nothing', (role) => {
    expect(allowed(role, THEIRS)).toEqual([]);
  });

  it.each<Role>(['FINANCE', 'ADMIN'])('%s: the same as to every client', (role) => {
    expect(allowed(role, THEIRS)).toEqual(allowed(role, OURS));
  });
});

describe('an engineer', () => {
  it('may change the bookings of the own calendar', () => {
    expect(allowed('ENGINEER', THEIRS, true)).toEqual(['BOOK_DAYS']);
  });
});
