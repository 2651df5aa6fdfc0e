import {
  basisPoints,
  calendarFromData,
  consumptionsOf,
  type Booking,
  type BookingId,
  type CreditLot,
  type LotId,
  type LotWindow,
} from '@akouendy/domain';
import type { AccountLedgerFragment } from '../graphql/__generated__/graphql.ts';
import type { AccountFacts, LotOrigin } from './account-facts.ts';

type LotRow = AccountLedgerFragment['ledger']['lots'][number];

/** The one place where what the API sends becomes what the domain computes with. */
export function readAccount({ id, ledger }: AccountLedgerFragment): AccountFacts {
  const bookings = ledger.bookings.map((booking) => ({ ...booking, id: booking.id as BookingId }));
  const adjustments = ledger.adjustments.map((adjustment) => ({
    ...adjustment,
    id: adjustment.id as BookingId,
    status: 'DELIVERED' as const,
  }));
  const consuming: (Booking & { readonly sequence: number })[] = [...bookings, ...adjustments];
  const { from, until, publicHolidays, closures } = ledger.calendar;
  return {
    accountId: id,
    ledger: {
      lots: ledger.lots.map(readLot),
      consumptions: consumptionsOf(consuming.sort((a, b) => a.sequence - b.sequence)),
    },
    calendar: calendarFromData({
      covers: { from, until },
      publicHolidays: publicHolidays.map(({ date }) => date),
      closures: closures.map(({ date }) => date),
    }),
    covers: { from, until },
    bookings,
    adjustments,
    origins: new Map(ledger.lots.map((row) => [row.id as LotId, readOrigin(row)])),
    publicHolidays: new Map(
      publicHolidays.map(({ date, nameFr, nameEn }) => [date, { FR: nameFr, EN: nameEn }]),
    ),
    closures: new Map(closures.map(({ date, label }) => [date, label])),
  };
}

function readLot(row: LotRow): CreditLot {
  return {
    id: row.id as LotId,
    granted: row.granted,
    from: row.from,
    window: readWindow(row),
    carryOver: row.carryOver && { rate: basisPoints(row.carryOver.rateBp), months: row.carryOver.months },
  };
}

function readWindow({ months, until }: LotRow): LotWindow {
  if (months !== null) return { kind: 'MONTHS', months };
  return until === null ? { kind: 'OPEN' } : { kind: 'UNTIL', until };
}

function readOrigin({ id, source, granted, reason, contract }: LotRow): LotOrigin {
  return {
    id: id as LotId,
    source,
    granted,
    reason,
    contract: contract && { reference: contract.reference, signedOn: contract.signedOn },
  };
}
