import { ROLES } from './permissions.ts';
import { mustHaveSecondFactor } from './second-factor.ts';

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
