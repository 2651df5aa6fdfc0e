import fc from 'fast-check';
import { addDays, addMonths, type CivilDate } from '../src/calendar/index.ts';
import { OFFER_2025_01 } from '../src/catalogue/index.ts';
import { terminate } from '../src/contracts/index.ts';
import { scheduleOf, type Instalment, type Sale } from '../src/invoicing/index.ts';
import type { BasisPoints, Cents } from '../src/kernel/index.ts';
import { anyDay } from './support/ledgers.ts';
import {
  daysLater,
  monthsLater,
  plainInstalments,
  plainMonths,
  plainTermination,
  read,
  write,
  type PlainInstalment,
} from './support/plain-model.ts';

/** Days around the ends of months and leap days, more often than chance would bring them. */
const anyEdge = fc.oneof(
  anyDay,
  fc
    .constantFrom('2024-02-29', '2024-08-31', '2025-01-31', '2025-12-31', '2026-05-31', '2027-11-30')
    .map((date) => date as CivilDate),
);
const anyNet = fc.oneof(fc.nat({ max: 10 }), fc.nat({ max: 10 ** 9 }));
const anyRevision = fc.record({
  effectiveOn: fc.oneof(
    anyEdge,
    fc.constantFrom('2025-01-01', '2026-01-01', '2027-01-01').map((on) => on as CivilDate),
  ),
  rate: fc.integer({ min: -10_000, max: 2500 }).map((rate) => rate as BasisPoints),
});

function plain({ invoiceOn, dueOn, net, vat, forecast }: Instalment): PlainInstalment {
  return { on: invoiceOn, due: dueOn, net: BigInt(net), vat: BigInt(vat), forecast };
}

describe('the engine agrees with a model that shares nothing with it', () => {
  it('on months and days', () => {
    fc.assert(
      fc.property(anyEdge, fc.integer({ min: -30, max: 60 }), fc.nat({ max: 400 }), (date, months, days) => {
        expect(addMonths(date, months)).toBe(write(monthsLater(read(date), months)));
        expect(addDays(date, days)).toBe(write(daysLater(read(date), days)));
      }),
    );
  });

  it('on what is invoiced once or twice', () => {
    const anySale = fc.record({
      terms: fc.constantFrom('ORDER_DELIVERY' as const, 'ON_DELIVERY' as const, 'ORDER_SIX_MONTHS' as const),
      net: anyNet,
      orderedOn: anyEdge,
      deliveredAfter: fc.option(fc.nat({ max: 300 })),
      plannedDeliveryOn: fc.option(anyEdge),
      until: anyEdge,
    });
    fc.assert(
      fc.property(anySale, ({ terms, net, orderedOn, deliveredAfter, plannedDeliveryOn, until }) => {
        const deliveredOn = deliveredAfter === null ? null : addDays(orderedOn, deliveredAfter);
        const sale: Sale = { terms, net: net as Cents, orderedOn, deliveredOn, plannedDeliveryOn };
        expect(scheduleOf(sale, { vat: 'FR', paymentDays: 30, until }).map(plain)).toEqual(
          plainInstalments(terms, net, orderedOn, deliveredOn, plannedDeliveryOn, until),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('on the months of RUN and their revisions', () => {
    fc.assert(
      fc.property(
        anyNet,
        anyEdge,
        fc.array(anyRevision, { maxLength: 5 }),
        anyEdge,
        (net, startOn, revisions, until) => {
          const sale: Sale = { terms: 'MONTHLY_IN_ADVANCE', net: net as Cents, startOn, revisions };
          expect(scheduleOf(sale, { vat: 'FR', paymentDays: 30, until }).map(plain)).toEqual(
            plainMonths(
              net,
              startOn,
              revisions.map(({ effectiveOn, rate }) => ({ on: effectiveOn, rate })),
              until,
            ),
          );
        },
      ),
    );
  });

  it('on notice, around anniversaries and last notice dates most of all', () => {
    const anyWait = fc.oneof(
      fc.record({ quarters: fc.constant(0), days: fc.nat({ max: 2500 }) }),
      fc.record({ quarters: fc.nat({ max: 24 }), days: fc.integer({ min: 0, max: 3 }) }),
    );
    fc.assert(
      fc.property(anyEdge, anyWait, (startOn, { quarters, days }) => {
        const noticeOn = addDays(addMonths(startOn, 3 * quarters), quarters === 0 ? days : days - 2);
        const { term, effectiveOn } = terminate(OFFER_2025_01.run, startOn, noticeOn);
        expect({ end: term.until, last: term.lastNoticeDate, effective: effectiveOn }).toEqual(
          plainTermination(startOn, noticeOn),
        );
      }),
      { numRuns: 400 },
    );
  });
});

describe('a law of notice', () => {
  it('given later it never ends the contract earlier, and always after itself', () => {
    fc.assert(
      fc.property(anyEdge, fc.nat({ max: 2000 }), fc.nat({ max: 600 }), (startOn, days, more) => {
        const end = (noticeOn: CivilDate): CivilDate =>
          terminate(OFFER_2025_01.run, startOn, noticeOn).effectiveOn;
        const earlier = addDays(startOn, days);
        const later = addDays(earlier, more);
        expect(end(earlier) <= end(later)).toBe(true);
        expect(end(later) > later).toBe(true);
      }),
    );
  });
});
