import fc from 'fast-check';
import { addDays, civilDate, daysBetween, instant, type CivilDate } from '@akouendy/domain';
import { bankFacts, bookingRow, day, ENDLESS, factsOf, lotRow } from '../../shared/ledger/test/facts.ts';
import { layOut, type Box, type LayoutTexts } from './projection-layout.ts';
import { monthTicks, projectionStack, type ProjectionStack } from './projection-stack.ts';

const now = instant('2026-03-17T10:42:00+01:00');
const texts: LayoutTexts = {
  label: ({ halfDays, until }) => `${String(halfDays / 2)} j, ${until ?? 'sans échéance'}`,
  lastDay: '3 avr. : dernier jour',
};

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

/** Any account of up to six lots, thin ones among them, each with or without an end. */
const anyStack = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 40 }),
      startedAgo: fc.integer({ min: 0, max: 500 }),
      lasts: fc.option(fc.integer({ min: 1, max: 18 })),
      carries: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((lots) =>
    projectionStack(
      factsOf(
        lots.map(({ days, startedAgo, lasts, carries }, index) =>
          lotRow(String(index), 'DEPLOY_10', days, addDays(civilDate('2026-03-17'), -startedAgo), {
            months: lasts,
            carryOver: carries && lasts !== null ? { rateBp: 2500, months: 3 } : null,
          }),
        ),
      ),
      now,
    ),
  );
const anyWidth = fc.integer({ min: 300, max: 900 });

/** Where a day is on the time axis. */
const placeOf = (stack: ProjectionStack, date: CivilDate, plot: Box) =>
  plot.x +
  (daysBetween(stack.period.from, date) / daysBetween(stack.period.from, stack.period.until)) * plot.width;

describe('the projection chart', () => {
  it('stacks what lasts longest at the bottom and what lapses first on top', () => {
    const { bands } = projectionStack(bankFacts(), now);
    expect(bands.map(({ key, until, halfDays, tone }) => [key, until, halfDays, tone])).toEqual([
      ['regie/own', null, 10, 'lot-1'],
      ['deploy/carried', day('2026-07-14'), 10, 'lot-2'],
      ['gift/own', day('2026-05-01'), 2, 'lapsing'],
      ['deploy/own', day('2026-04-14'), 3, 'lapsing'],
    ]);
  });

  it('marks the last day to book before the next expiry that can still be used', () => {
    expect(projectionStack(bankFacts(), now).nextToBook?.limit.date).toBe('2026-04-03');
    const late = projectionStack(bankFacts(), instant('2026-04-03T18:00:00+02:00'));
    expect(late.nextToBook?.date).toBe('2026-05-01');
  });

  it('ends each band where its half-days lapse', () => {
    fc.assert(
      fc.property(anyStack, anyWidth, (stack, width) => {
        const { bands, plot } = layOut(stack, width, 160, texts);
        for (const { band, boxes } of bands) {
          const last = boxes.at(-1);
          const lapses =
            band.until !== null && band.until < stack.period.until ? band.until : stack.period.until;
          const end = last === undefined ? NaN : last.x + last.width;
          // A band of a single day still shows, one pixel wide.
          expect(Math.abs(end - placeOf(stack, lapses, plot))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('has a scale that reaches the total', () => {
    fc.assert(
      fc.property(anyStack, anyWidth, (stack, width) => {
        const { days, plot } = layOut(stack, width, 160, texts);
        expect(days.at(-1)?.halfDays).toBeGreaterThanOrEqual(stack.highest);
        expect(days.at(-1)?.y).toBeGreaterThanOrEqual(plot.y - 0.01);
        expect(days.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('never lays one label over another, over the last day’s, or off the chart', () => {
    fc.assert(
      fc.property(anyStack, anyWidth, (stack, width) => {
        const labels = layOut(stack, width, 160, texts).bands.map(({ label }) => label.box);
        const head = stack.nextToBook === null ? 0 : 22;
        for (const [index, box] of labels.entries()) {
          expect(box.y).toBeGreaterThanOrEqual(head);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(labels.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
        }
      }),
    );
  });

  it('lays no label over a band that is not its own', () => {
    fc.assert(
      fc.property(anyStack, anyWidth, (stack, width) => {
        const { bands } = layOut(stack, width, 160, texts);
        for (const { label, band } of bands) {
          const others = bands.filter((other) => other.band !== band).flatMap(({ boxes }) => boxes);
          expect(others.filter((box) => overlap(label.box, box))).toEqual([]);
        }
      }),
    );
  });

  it('keeps the stack whole when a lot under it starts later', () => {
    const stack = projectionStack(
      factsOf([
        lotRow('now', 'DEPLOY_10', 10, '2025-09-01', { carryOver: null }),
        lotRow('later', 'DEPLOY_10', 10, '2026-06-01', { carryOver: null }),
      ]),
      now,
    );
    expect(stack.bands.map(({ key, steps }) => [key, steps.map(({ from, base }) => [from, base])])).toEqual([
      ['later/own', [['2026-06-01', 0]]],
      [
        'now/own',
        [
          ['2026-03-17', 0],
          ['2026-06-01', 20],
        ],
      ],
    ]);
    expect(stack.highest).toBe(40);
  });

  it.each([900, 300])('names the year where it begins, at a width of %i', (width) => {
    const ticks = monthTicks({ from: day('2026-10-20'), until: day('2027-12-20') }, width);
    expect(ticks.flatMap(({ date, year }) => (year === null ? [] : [[date.slice(0, 4), year]]))).toEqual([
      ['2027', '2027'],
    ]);
    expect(ticks.find(({ date }) => date.startsWith('2027'))?.year).toBe('2027');
  });

  it('draws nothing of what is used up', () => {
    const facts = factsOf(
      [lotRow('r', 'REGIE_5_DAYS', 1, '2026-01-01', ENDLESS)],
      [bookingRow('b', '2026-04-01')],
    );
    expect(projectionStack(facts, now).bands).toEqual([]);
  });
});
