import type { Instant } from '../calendar/index.ts';

/** A link that is sent by mail: it opens something once, until it expires or is withdrawn. */
export interface MailedLink {
  readonly expiresAt: Instant;
  /** When it was used; `null` while it was not. */
  readonly usedAt: Instant | null;
  /** When it was taken back; `null` while it was not. */
  readonly withdrawnAt: Instant | null;
}

/** Why a link opens nothing. */
export type LinkProblem = 'USED' | 'WITHDRAWN' | 'EXPIRED';

/** Why `link` opens nothing at `now`; `null` when it does. At the instant of its expiry it opens nothing any more. */
export function linkProblem(link: MailedLink, now: Instant): LinkProblem | null {
  if (link.usedAt !== null) return 'USED';
  if (link.withdrawnAt !== null) return 'WITHDRAWN';
  return link.expiresAt <= now ? 'EXPIRED' : null;
}
