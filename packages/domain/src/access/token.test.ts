import { PERMISSIONS, ROLES, type Permission } from './permissions.ts';
import { mayTokenDo, TOKEN_PERMISSIONS, tokenPermissionsOf } from './token.ts';

describe('a token', () => {
  it('may be given only what its owner’s role has, and to a client’s member nothing', () => {
    for (const role of ROLES) {
      for (const permission of tokenPermissionsOf(role)) expect(PERMISSIONS[role]).toHaveProperty(permission);
    }
    expect(tokenPermissionsOf('CLIENT_MEMBER')).toEqual([]);
    expect(tokenPermissionsOf('CLIENT_ADMIN')).toEqual([
      'READ_CLIENT',
      'READ_INVOICES',
      'BOOK_DAYS',
      'EXPORT_CLIENT',
    ]);
    expect(tokenPermissionsOf('FINANCE')).toEqual(['READ_CLIENT', 'READ_INVOICES', 'MANAGE_INVOICES']);
  });

  it('never manages people or the portal, and accepts no commitment', () => {
    for (const permission of [
      'MANAGE_CLIENT_PEOPLE',
      'MANAGE_PORTAL',
      'ACCEPT_COMMITMENT',
      'GIVE_NOTICE',
      'READ_QUOTES',
      'ANSWER_QUOTES',
      'REVISE_PRICES',
      'DELIVER_WORK',
    ] as Permission[]) {
      for (const changes of [true, false])
        expect(mayTokenDo(TOKEN_PERMISSIONS, permission, { changes })).toBe(false);
    }
  });

  it('that only reads changes nothing', () => {
    expect(mayTokenDo(['READ_CLIENT'], 'READ_CLIENT', { changes: false })).toBe(true);
    expect(mayTokenDo(['READ_CLIENT'], 'READ_CLIENT', { changes: true })).toBe(false);
    expect(mayTokenDo(['READ_CLIENT'], 'BOOK_DAYS', { changes: true })).toBe(false);
    expect(mayTokenDo(['READ_CLIENT', 'BOOK_DAYS'], 'BOOK_DAYS', { changes: true })).toBe(true);
  });
});
