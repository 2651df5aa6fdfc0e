import { mailDomainOf, roleAfterSignIn, roleOfClaims } from './single-sign-on.ts';

describe('the role that a provider gives', () => {
  it.each([
    ['a value of the list', { groups: ['staff', 'portal-admins'] }, 'groups', 'CLIENT_ADMIN'],
    ['a value alone', { role: 'portal-admins' }, 'role', 'CLIENT_ADMIN'],
    ['a value inside objects', { realm: { roles: ['portal-admins'] } }, 'realm.roles', 'CLIENT_ADMIN'],
    ['another value', { groups: ['staff'] }, 'groups', 'CLIENT_MEMBER'],
    ['no claim', {}, 'groups', 'CLIENT_MEMBER'],
    ['what every object has', {}, 'constructor.name', 'CLIENT_MEMBER'],
    ['a number', { groups: 7 }, 'groups', 'CLIENT_MEMBER'],
  ])('by %s', (_, claims, claim, role) => {
    expect(roleOfClaims(claims, { claim, adminValues: ['portal-admins', 'Object'] })).toBe(role);
  });

  it('is none where nothing says how', () => {
    expect(roleOfClaims({ groups: ['portal-admins'] }, null)).toBeNull();
  });
});

describe('the role after signing in', () => {
  const among = { isLastAdmin: false };

  it('follows the provider, up and down', () => {
    expect(roleAfterSignIn('CLIENT_MEMBER', 'CLIENT_ADMIN', among)).toBe('CLIENT_ADMIN');
    expect(roleAfterSignIn('CLIENT_ADMIN', 'CLIENT_MEMBER', among)).toBe('CLIENT_MEMBER');
    expect(roleAfterSignIn('CLIENT_ADMIN', null, among)).toBe('CLIENT_ADMIN');
  });

  it('leaves the client its last admin', () => {
    expect(roleAfterSignIn('CLIENT_ADMIN', 'CLIENT_MEMBER', { isLastAdmin: true })).toBe('CLIENT_ADMIN');
  });
});

describe('the domain of an address', () => {
  it.each([
    ['Claire@Verdier.Example', 'verdier.example'],
    [' a@b.c ', 'b.c'],
    ['a@b', null],
    ['a@b@c.d', null],
    ['@b.c', null],
    ['b.c', null],
    ['a@b.c.', null],
  ])('%s', (address, domain) => {
    expect(mailDomainOf(address)).toBe(domain);
  });
});
