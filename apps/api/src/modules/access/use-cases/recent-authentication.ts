import type { Instant } from '@akouendy/domain';
import type { SessionOfRequest } from '../../../platform/session/session.ts';

/** For so long a proof of who one is counts as recent; seconds. */
const RECENT = 10 * 60;

/** Whether who is asking has proved who they are a moment ago, by signing in or by doing so again. */
export function isRecentlyAuthenticated({ holder }: Pick<SessionOfRequest, 'holder'>, now: Instant): boolean {
  return holder !== null && now - Math.max(holder.authenticatedAt, holder.confirmedAt ?? 0) < RECENT;
}

/** Whether they have done so again, being signed in: for what weakens the account. */
export function isRecentlyConfirmed({ holder }: SessionOfRequest, now: Instant): boolean {
  const confirmedAt = holder?.confirmedAt ?? null;
  return confirmedAt !== null && now - confirmedAt < RECENT;
}
