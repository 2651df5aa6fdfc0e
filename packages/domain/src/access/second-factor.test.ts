import { ROLES } from './permissions.ts';
import { decidesOnSignIn, looksAfterSignIn, mustHaveSecondFactor } from './second-factor.ts';

describe('a second factor', () => {
  it('is an obligation for staff, whatever a client wants', () => {
    expect(ROLES.filter((role) => mustHaveSecondFactor(role, false))).toEqual([
      'ACCOUNT_MANAGER',
      'ENGINEER',
      'FINANCE',
      'ADMIN',
    ]);
  });

  it('is one for a client’s people when their admin says so', () => {
    expect(ROLES.filter((role) => mustHaveSecondFactor(role, true))).toEqual(ROLES);
  });
});

describe('how people sign in', () => {
  it('is looked after by the admins, and decided by the client’s alone', () => {
    expect(ROLES.filter(looksAfterSignIn)).toEqual(['CLIENT_ADMIN', 'ADMIN']);
    expect(ROLES.filter(decidesOnSignIn)).toEqual(['CLIENT_ADMIN']);
  });
});
