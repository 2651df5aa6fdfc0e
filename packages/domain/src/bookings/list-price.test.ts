import fc from 'fast-check';
import { account, asked, booked, MONDAY } from '../../test/support/bookings.ts';
import { calendarWith } from '../../test/support/calendars.ts';
import { anyDay, anyLedger, unserved } from '../../test/support/ledgers.ts';
import { addDays, civilDate, instantAt } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { replay, withConsumptions } from '../credits/index.ts';
import type { Cents, HalfDays } from '../kernel/index.ts';
import { consumptionsOf } from './booking.ts';
import type { SlotRequest } from './decide-slots.ts';
import { bookAtListPrice, quoteAtListPrice } from './list-price.ts';
import type { Slot } from './slot.ts';

const calendar = calendarWith();
const OFFER = OFFER_2025_01.deploy;
const quote = (granted: number, slots: SlotRequest[]) =>
  quoteAtListPrice({ ledger: account(granted), calendar }, slots, OFFER, MONDAY);

/** Monday 21 September and the working days after it. */
const days = (count: number, slot: Slot = 'FULL_DAY'): SlotRequest[] =>
  Array.from({ length: count }, (_, index) =>
    asked(addDays(civilDate('2026-09-21'), Math.floor(index / 5) * 7 + (index % 5)), slot),
  );

describe('a request that the credit holds in part', () => {
  it('is split: 6 available, 10 at list price, which are five days', () => {
    expect(quote(6, days(8))).toMatchObject({
      ok: true,
      value: {
        fromCredit: 6,
        atListPrice: 10,
        lines: [{ item: 'DAY', count: 5, unitPrice: 85_000, amount: 425_000 }],
        net: 425_000,
      },
    });
  });

  it.each([
    [
      'a day and the half of a day that the credit is short of',
      1,
      days(2),
      [
        ['DAY', 1],
        ['HALF_DAY', 1],
      ],
      130_000,
    ],
    [
      'five mornings: five half-days, for none of them is a day',
      0,
      days(5, 'MORNING'),
      [['HALF_DAY', 5]],
      225_000,
    ],
    [
      'a morning and the afternoon of the same date: a day',
      0,
      [asked('2026-09-21', 'MORNING'), asked('2026-09-21', 'AFTERNOON')],
      [['DAY', 1]],
      85_000,
    ],
    ['nothing, when the credit holds it all', 4, days(2), [], 0],
  ])('costs for %s', (_, granted, slots, lines, net) => {
    const decision = quote(granted, slots);
    if (!decision.ok) throw new Error(decision.refusal.kind);
    expect(decision.value.lines.map(({ item, count }) => [item, count])).toEqual(lines);
    expect(decision.value.net).toBe(net);
  });

  it('is refused for what no price mends', () => {
    expect(quote(0, [asked('2026-09-18')])).toMatchObject({ refusal: { kind: 'NOTICE_NOT_KEPT' } });
    expect(quote(0, [asked('2026-09-26')])).toMatchObject({ refusal: { kind: 'NOT_A_WORKING_DAY' } });
  });

  it('takes of the credit as much as there is, and leaves nothing more unserved', () => {
    const anySlot = fc.tuple(anyDay, fc.constantFrom<Slot>('MORNING', 'AFTERNOON', 'FULL_DAY'));
    fc.assert(
      fc.property(
        anyLedger({ lots: 4, consumptions: 6, halfDays: 6 }),
        fc.array(anySlot, { minLength: 1, maxLength: 6 }),
        anyDay,
        (ledger, wishes, today) => {
          const slots = wishes.map(([date, slot], index) => asked(date, slot, `n${index}`));
          const decision = quoteAtListPrice({ ledger, calendar }, slots, OFFER, instantAt(today, 10));
          if (!decision.ok) return;
          const { slots: split, fromCredit, atListPrice, lines, net } = decision.value;
          for (const one of split) expect(one.fromCredit + one.atListPrice).toBe(one.halfDays);
          const unitsOf = { DAY: 2, HALF_DAY: 1 };
          expect(lines.reduce((sum, { item, count }) => sum + unitsOf[item] * count, 0)).toBe(atListPrice);
          expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(net);
          const added = (part: (slot: (typeof split)[number]) => HalfDays) =>
            withConsumptions(
              ledger,
              split.map((slot) => ({
                bookingId: slot.bookingId,
                date: slot.date,
                halfDays: part(slot),
                delivered: false,
              })),
            );
          const before = unserved(replay(ledger).overdrawn);
          expect(unserved(replay(added((slot) => slot.fromCredit)).overdrawn)).toBe(before);
          // Everything that the credit could not give is sold, and no more.
          expect(unserved(replay(added((slot) => slot.halfDays)).overdrawn)).toBe(before + atListPrice);
          expect(fromCredit + atListPrice).toBe(split.reduce((sum, { halfDays }) => sum + halfDays, 0));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a paid booking', () => {
  const book = (granted: number, confirmed: number) =>
    bookAtListPrice({ ledger: account(granted), calendar }, days(2), OFFER, confirmed as Cents, MONDAY);

  it('is made for the price that the client confirmed', () => {
    expect(book(1, 130_000)).toMatchObject({
      ok: true,
      value: [
        { fromCredit: 1, atListPrice: 1, status: 'CONFIRMED' },
        { fromCredit: 0, atListPrice: 2, status: 'CONFIRMED' },
      ],
    });
  });

  it('is not made for another, and tells the price to confirm', () => {
    expect(book(0, 130_000)).toMatchObject({
      ok: false,
      refusal: { kind: 'PRICE_NOT_CONFIRMED', quote: { net: 170_000 } },
    });
  });

  it('takes of the credit only what was not bought', () => {
    const half = { ...booked('2026-09-21'), atListPrice: 1 as HalfDays };
    const whole = { ...booked('2026-09-22'), atListPrice: 2 as HalfDays };
    expect(consumptionsOf([half, whole])).toEqual([
      { bookingId: half.id, date: '2026-09-21', halfDays: 1, delivered: false },
    ]);
  });
});
