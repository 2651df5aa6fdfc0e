import fc from 'fast-check';
import { anyDay } from '../../test/support/ledgers.ts';
import { addDays, addMonths, civilDate, type CivilDate } from '../calendar/index.ts';
import { sumCents, type BasisPoints, type Cents } from '../kernel/index.ts';
import { scheduleOf, type Sale, type ScheduleConditions } from './schedule.ts';

const CONDITIONS: ScheduleConditions = { vat: 'FR', paymentDays: 30, until: civilDate('2040-01-01') };
const anyNet = fc.nat({ max: 10_000_000_00 }).map((net) => net as Cents);
const anyRevision = fc.record({
  effectiveOn: anyDay,
  rate: fc.integer({ min: -10_000, max: 3000 }).map((rate) => rate as BasisPoints),
});

const anySoldOnce: fc.Arbitrary<Sale> = fc.record({
  terms: fc.constantFrom('ORDER_DELIVERY' as const, 'ON_DELIVERY' as const),
  net: anyNet,
  orderedOn: anyDay,
  deliveredOn: fc.constant(null),
  plannedDeliveryOn: fc.option<CivilDate, null>(anyDay, { nil: null }),
});

describe('the instalments of a sale', () => {
  it('add up to the total', () => {
    const sixMonths = fc.record({
      terms: fc.constant('ORDER_SIX_MONTHS' as const),
      net: anyNet,
      orderedOn: anyDay,
    });
    fc.assert(
      fc.property(fc.oneof<fc.Arbitrary<Sale>[]>(anySoldOnce, sixMonths), (sale) => {
        expect(sumCents(scheduleOf(sale, CONDITIONS).map(({ net }) => net))).toBe(sale.net);
      }),
    );
  });

  it('each add up to their gross, and fall due thirty days after the invoice', () => {
    fc.assert(
      fc.property(anySoldOnce, (sale) => {
        for (const { net, vat, gross, invoiceOn, dueOn } of scheduleOf(sale, CONDITIONS)) {
          expect(net + vat).toBe(gross);
          expect(dueOn).toBe(invoiceOn === null ? null : addDays(invoiceOn, 30));
        }
      }),
    );
  });

  it('come in date order, those without a date last', () => {
    fc.assert(
      fc.property(anySoldOnce, (sale) => {
        const dates = scheduleOf(sale, CONDITIONS).map(({ invoiceOn }) => invoiceOn ?? '9999');
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });

  it('say which part of the total they are, and which one carries the odd cent', () => {
    fc.assert(
      fc.property(anySoldOnce, (sale) => {
        const parts = scheduleOf(sale, CONDITIONS);
        const count = sale.terms === 'ORDER_DELIVERY' ? 2 : 1;
        for (const { net, part } of parts) {
          expect(part).toMatchObject({ of: sale.net, count });
          expect(net * count).toBe(
            part.of - (count === 2 && part.index === 1 ? sale.net % 2 : 0) + part.oddCent,
          );
        }
        expect(parts.map(({ part }) => part.index).sort()).toEqual(count === 2 ? [1, 2] : [1]);
        expect(parts.reduce((sum, { part }) => sum + part.oddCent, 0)).toBe(count === 2 ? sale.net % 2 : 0);
      }),
    );
  });

  it('are forecasts only until the delivery', () => {
    const sale: Sale = {
      terms: 'ORDER_DELIVERY',
      net: 100 as Cents,
      orderedOn: civilDate('2026-03-02'),
      deliveredOn: null,
      plannedDeliveryOn: null,
    };
    const forecasts = (some: Sale): boolean[] => scheduleOf(some, CONDITIONS).map(({ forecast }) => forecast);
    expect(forecasts(sale)).toEqual([false, true]);
    expect(forecasts({ ...sale, deliveredOn: civilDate('2026-03-20') })).toEqual([false, false]);
  });
});

describe('monthly instalments', () => {
  const anyRun = fc.record({
    startOn: anyDay,
    net: anyNet,
    revisions: fc.array(anyRevision, { maxLength: 4 }),
  });
  const monthly = (
    run: { startOn: CivilDate; net: Cents; revisions: { effectiveOn: CivilDate; rate: BasisPoints }[] },
    until: CivilDate,
  ) => scheduleOf({ terms: 'MONTHLY_IN_ADVANCE', ...run }, { ...CONDITIONS, until });

  it('cover the time until the horizon without a gap, each from the start', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 1, max: 900 }), (run, days) => {
        const instalments = monthly(run, addDays(run.startOn, days));
        for (const [index, { period, invoiceOn }] of instalments.entries()) {
          expect(period).toEqual({
            from: addMonths(run.startOn, index),
            until: addMonths(run.startOn, index + 1),
          });
          expect(invoiceOn).toBe(period?.from);
        }
        expect((instalments.at(-1)?.period?.until ?? '') >= addDays(run.startOn, days)).toBe(true);
      }),
    );
  });

  it('explain their price: the revisions lead from the signed price to it', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        for (const { net, revisions, period } of monthly(run, addDays(run.startOn, 400))) {
          const counting = run.revisions
            .filter(({ effectiveOn }) => run.startOn < effectiveOn && effectiveOn <= (period?.from ?? ''))
            .map(({ effectiveOn }) => effectiveOn);
          expect(revisions.map(({ effectiveOn }) => effectiveOn)).toEqual(counting.sort());
          expect(revisions[0]?.before ?? net).toBe(revisions.length === 0 ? net : run.net);
          expect(revisions.at(-1)?.after ?? run.net).toBe(net);
          for (const [index, step] of revisions.entries()) {
            if (index > 0) expect(step.before).toBe(revisions[index - 1]?.after);
          }
        }
      }),
    );
  });

  it('do not change with the horizon: a split run equals the whole run', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (run, a, b) => {
        const short = monthly(run, addDays(run.startOn, a));
        expect(monthly(run, addDays(run.startOn, a + b)).slice(0, short.length)).toEqual(short);
      }),
    );
  });
});
