import { instant } from '../calendar/index.ts';
import { linkProblem, type MailedLink } from './link.ts';

const NOON = instant('2026-03-10T12:00:00Z');
const BEFORE = instant('2026-03-10T11:59:59Z');
const open: MailedLink = { expiresAt: NOON, usedAt: null, withdrawnAt: null };

describe('a link that was sent by mail', () => {
  it('opens until the instant of its expiry, which is outside', () => {
    expect(linkProblem(open, BEFORE)).toBeNull();
    expect(linkProblem(open, NOON)).toBe('EXPIRED');
  });

  it('opens nothing once it was used or withdrawn, and says that rather than that it has expired', () => {
    expect(linkProblem({ ...open, usedAt: BEFORE }, BEFORE)).toBe('USED');
    expect(linkProblem({ ...open, usedAt: BEFORE }, NOON)).toBe('USED');
    expect(linkProblem({ ...open, withdrawnAt: BEFORE }, NOON)).toBe('WITHDRAWN');
  });
});
