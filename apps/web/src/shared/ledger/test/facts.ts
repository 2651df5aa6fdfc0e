import type { BookingStatus, CivilDate, HalfDays, Slot } from '@akouendy/domain';
import type {
  AccountLedgerFragment,
  BookingSubject,
  LotSource,
} from '../../graphql/__generated__/graphql.ts';
import type { AccountFacts } from '../account-facts.ts';
import { readAccount } from '../read-account.ts';

type LotRow = AccountLedgerFragment['ledger']['lots'][number];
type AdjustmentRow = AccountLedgerFragment['ledger']['adjustments'][number];
type BookingRow = AccountLedgerFragment['ledger']['bookings'][number];

/** A day, without the ceremony of the brand. */
export function day(text: string): CivilDate {
  return text as CivilDate;
}

/** A yearly lot with the carry-over clause, unless `terms` say otherwise. */
export function lotRow(
  id: string,
  source: LotSource,
  days: number,
  from: string,
  terms: Partial<LotRow> = {},
): LotRow {
  return {
    id,
    source,
    reason: null,
    contract: { id: `contract-${id}`, reference: `CT-${id}`, signedOn: day(from) },
    granted: (days * 2) as HalfDays,
    from: day(from),
    months: 12,
    until: null,
    carryOver: { rateBp: 2500, months: 3 },
    ...terms,
  };
}

/** What makes a lot one without end and without carry-over. */
export const ENDLESS: Partial<LotRow> = { months: null, carryOver: null };

/** A booking of one slot. */
export function bookingRow(
  id: string,
  date: string,
  slot: Slot = 'FULL_DAY',
  status: BookingStatus = 'CONFIRMED',
  subject: BookingSubject = 'APPLICATION_MIGRATION',
): BookingRow {
  return {
    id,
    date: day(date),
    slot,
    halfDays: (slot === 'FULL_DAY' ? 2 : 1) as HalfDays,
    atListPrice: 0 as HalfDays,
    sequence: 0,
    status,
    subject,
  };
}

/** Half-days that AKOUENDY has taken. */
export function adjustmentRow(id: string, date: string, halfDays: number): AdjustmentRow {
  return { id, sequence: 0, date: day(date), halfDays: halfDays as HalfDays, reason: 'Compté deux fois' };
}

/** An account over a calendar from 2025 to 2029 with two holidays and a closure in April and May 2026. */
export function factsOf(
  lots: readonly LotRow[],
  bookings: readonly BookingRow[] = [],
  adjustments: readonly AdjustmentRow[] = [],
): AccountFacts {
  return readAccount({
    id: 'account',
    ledger: {
      lots,
      bookings,
      adjustments,
      calendar: {
        from: day('2025-01-01'),
        until: day('2029-01-01'),
        publicHolidays: [
          { date: day('2026-04-06'), nameFr: 'Lundi de Pâques', nameEn: 'Easter Monday' },
          { date: day('2026-05-01'), nameFr: 'Fête du travail', nameEn: 'Labour Day' },
        ],
        closures: [{ date: day('2026-05-15'), label: 'Pont de l’Ascension' }],
      },
    },
  });
}

/**
 * Tuesday 17 March 2026: DEPLOY 20 near its anniversary (11,5 days delivered, 2 planned), five régie days
 * without end, one goodwill day until the end of April.
 */
export function bankFacts(): AccountFacts {
  const delivered = Array.from({ length: 11 }, (_, index) =>
    bookingRow(
      `past-${String(index)}`,
      `2025-${index < 5 ? '09' : '10'}-${String(10 + index)}`,
      'FULL_DAY',
      'DELIVERED',
    ),
  );
  return factsOf(
    [
      lotRow('deploy', 'DEPLOY_20', 20, '2025-04-14'),
      lotRow('regie', 'REGIE_5_DAYS', 5, '2026-03-01', ENDLESS),
      lotRow('gift', 'GOODWILL', 1, '2026-03-01', {
        months: null,
        until: day('2026-05-01'),
        carryOver: null,
        contract: null,
        reason: 'Incident du 12 février',
      }),
    ],
    [
      ...delivered,
      bookingRow('past-half', '2026-02-11', 'MORNING', 'DELIVERED'),
      bookingRow('next-1', '2026-03-26'),
      bookingRow('next-2', '2026-03-31', 'MORNING', 'CONFIRMED', 'TEAM_SUPPORT'),
      bookingRow('next-3', '2026-04-08', 'AFTERNOON', 'CONFIRMED', 'CICD_PIPELINES'),
    ],
  );
}
