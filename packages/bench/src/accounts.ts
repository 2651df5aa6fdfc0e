import {
  addDays,
  civilDate,
  type BookingId,
  type CreditLedger,
  type HalfDays,
  type LotId,
  type BasisPoints,
} from '@akouendy/domain';

const FIRST_DAY = civilDate('2020-01-06');

/** An account whose bookings and lots are spread evenly over ten years, the lots large enough for all. */
export function account(lots: number, bookings: number): CreditLedger {
  const granted = Math.ceil((bookings * 2) / lots) * 2;
  return {
    lots: Array.from({ length: lots }, (_, index) => ({
      id: `lot ${index}` as LotId,
      granted: granted as HalfDays,
      from: addDays(FIRST_DAY, Math.floor((index * 3650) / lots)),
      window: { kind: 'MONTHS' as const, months: 12 },
      carryOver: { rate: 2500 as BasisPoints, months: 3 },
    })),
    consumptions: Array.from({ length: bookings }, (_, index) => ({
      bookingId: `booking ${index}` as BookingId,
      date: addDays(FIRST_DAY, (((index * 7919) % bookings) * (3650 / bookings)) | 0),
      halfDays: (1 + (index % 2)) as HalfDays,
      delivered: index % 3 === 0,
    })),
  };
}
