import {
  comingExpiries,
  figuresAt,
  noticeLimit,
  previewConsumptions,
  replay,
  requestBooking,
  SLOTS,
  wallClock,
  withConsumptions,
  type BookingRefusal,
  type CivilDate,
  type Expiry,
  type HalfDays,
  type Instant,
  type NoticeLimit,
  type Pool,
  type Slot,
} from '@akouendy/domain';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { poolKey, poolTones, type PoolTone } from '../../shared/ledger/pool-tones.ts';
import { soonExpiriesOf } from '../../shared/ledger/soon-expiry.ts';
import { asConsumptions, asRequests, selectedHalfDays, type Selection } from './selection.ts';

/** What one pool holds without and with the selection. */
export interface PoolOutcome {
  readonly pool: Pool;
  readonly tone: PoolTone;
  readonly before: HalfDays;
  readonly after: HalfDays;
}

/** Half-days that lapse on a day. */
type Lapse = Pick<Expiry, 'date' | 'halfDays'>;

/** Everything that the selection would change, known before anything is sent. */
export interface SelectionOutcome {
  readonly halfDays: HalfDays;
  /** Pools that hold something, in serving order. */
  readonly pools: readonly PoolOutcome[];
  readonly remaining: { readonly before: HalfDays; readonly after: HalfDays };
  /** What the selection keeps from lapsing, by the day on which it would have. */
  readonly saved: readonly Lapse[];
  /** Whether the first of those days is near enough to ask for attention. */
  readonly savedSoon: boolean;
  /** What still lapses on the first of those days. */
  readonly stillLapsing: HalfDays;
  readonly refusal: BookingRefusal | null;
  /** The largest part of a refused selection that can be booked, taken in date order. */
  readonly fitting: Selection;
  /** Until when all of it may be cancelled freely; `null` when nothing is picked. */
  readonly freeToCancelUntil: NoticeLimit | null;
}

/** What booking `selection` at `now` would do. */
export function selectionOutcome(facts: AccountFacts, selection: Selection, now: Instant): SelectionOutcome {
  const today = wallClock(now).date;
  const added = asConsumptions(selection);
  const before = replay(facts.ledger);
  const after = replay(withConsumptions(facts.ledger, added));
  const saved = savedFromLapsing(comingExpiries(before.pools, today), comingExpiries(after.pools, today));
  const soon = soonExpiriesOf(facts, now);
  const tones = poolTones(before.pools, soon.at(-1)?.date ?? null);
  const refusal = refusalOf(facts, selection, now);
  const first = selection[0];
  const { lots } = facts.ledger;
  return {
    halfDays: selectedHalfDays(selection),
    pools: previewConsumptions(facts.ledger, added)
      .filter((change) => change.before > 0 && (change.pool.until === null || change.pool.until > today))
      .map((change) => ({ ...change, tone: tones.get(poolKey(change.pool)) ?? 'lot-1' })),
    remaining: {
      before: figuresAt(lots, before, today).remaining,
      after: figuresAt(lots, after, today).remaining,
    },
    saved,
    savedSoon: soon.some(({ date }) => date === saved[0]?.date),
    stillLapsing: lapsingOn(comingExpiries(after.pools, today), saved[0]?.date ?? null),
    refusal,
    fitting: refusal === null ? selection : fittingPart(facts, selection, now),
    freeToCancelUntil: first === undefined ? null : noticeLimit(first.date, facts.calendar),
  };
}

function refusalOf(facts: AccountFacts, selection: Selection, now: Instant): BookingRefusal | null {
  const decision = requestBooking(facts, asRequests(selection), now);
  return decision.ok ? null : decision.refusal;
}

/** Slot by slot, whole where that is granted, else its morning, else without it. */
function fittingPart(facts: AccountFacts, selection: Selection, now: Instant): Selection {
  let kept: Selection = [];
  for (const { date, slot } of selection) {
    const offers: Slot[] = SLOTS[slot].halfDays > 1 ? [slot, 'MORNING'] : [slot];
    const granted = offers
      .map((offer): Selection => [...kept, { date, slot: offer }])
      .find((candidate) => refusalOf(facts, candidate, now) === null);
    kept = granted ?? kept;
  }
  return kept;
}

function savedFromLapsing(before: readonly Expiry[], after: readonly Expiry[]): Lapse[] {
  return before
    .map(({ date, halfDays }) => ({ date, halfDays: (halfDays - lapsingOn(after, date)) as HalfDays }))
    .filter(({ halfDays }) => halfDays > 0);
}

function lapsingOn(expiries: readonly Expiry[], date: CivilDate | null): HalfDays {
  return expiries.find((expiry) => expiry.date === date)?.halfDays ?? (0 as HalfDays);
}
