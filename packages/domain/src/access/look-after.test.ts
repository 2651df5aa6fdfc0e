import { entrustsClients, looksAfterClients } from './look-after.ts';
import { ROLES } from './permissions.ts';

describe('looking after clients', () => {
  it('is for those whose clients are theirs by name, not for those who see all or their own company', () => {
    expect(ROLES.filter(looksAfterClients)).toEqual(['ACCOUNT_MANAGER', 'ENGINEER']);
  });

  it('is decided by the portal’s admin', () => {
    expect(ROLES.filter(entrustsClients)).toEqual(['ADMIN']);
  });
});
