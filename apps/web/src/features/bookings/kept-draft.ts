import { slotsOverlap, usesCredit } from '@akouendy/domain';
import { isCovered, type AccountFacts } from '../../shared/ledger/account-facts.ts';
import { DRAFTS } from '../../shared/session/drafts.ts';
import { EMPTY_DRAFT, SUBJECTS, type Draft } from './draft.ts';
import type { PickedSlot, Selection } from './selection.ts';

/** What was picked and typed without being sent. */
export interface Unsent {
  readonly selection: Selection;
  readonly draft: Draft;
}

const NOTHING: Unsent = { selection: [], draft: EMPTY_DRAFT };
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What `personId` left on `facts`' account in this tab, without the slots that have been booked since. What somebody
 * else left in the same tab is removed.
 */
export function recallUnsent(personId: string, facts: AccountFacts): Unsent {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(DRAFTS) && !key.startsWith(`${DRAFTS}${personId}/`)) sessionStorage.removeItem(key);
  }
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(personId, facts.accountId)) ?? 'null') as unknown;
    return isUnsent(kept) ? { ...kept, selection: stillFree(kept.selection, facts) } : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Keeps it in this tab until it is booked or the person signs out. */
export function keepUnsent(personId: string, accountId: string, { selection, draft }: Unsent): void {
  const key = keyOf(personId, accountId);
  if (selection.length === 0 && draft === EMPTY_DRAFT) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify({ selection, draft }));
}

function keyOf(personId: string, accountId: string): string {
  return `${DRAFTS}${personId}/${accountId}`;
}

function stillFree(selection: Selection, facts: AccountFacts): Selection {
  const booked = facts.bookings.filter(({ status }) => usesCredit(status));
  return selection.filter(
    ({ date, slot }) =>
      isCovered(facts, date) &&
      !booked.some((other) => other.date === date && slotsOverlap(other.slot, slot)),
  );
}

function isUnsent(kept: unknown): kept is Unsent {
  if (!isObject(kept) || !Array.isArray(kept['selection']) || !isObject(kept['draft'])) return false;
  const { subject, place, description } = kept['draft'];
  return (
    kept['selection'].every(isPickedSlot) &&
    (subject === null || SUBJECTS.some((known) => known === subject)) &&
    (place === 'REMOTE' || place === 'ON_SITE') &&
    typeof description === 'string'
  );
}

function isPickedSlot(kept: unknown): kept is PickedSlot {
  if (!isObject(kept) || typeof kept['date'] !== 'string' || !DATE.test(kept['date'])) return false;
  return kept['slot'] === 'MORNING' || kept['slot'] === 'AFTERNOON' || kept['slot'] === 'FULL_DAY';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
