import type { Slot } from '@akouendy/domain';
import { day } from '../../shared/ledger/test/facts.ts';
import { stopAfter, type Stop } from './grid-stops.ts';

const stop = (date: string, slot: Slot): Stop => ({ date: day(date), slot });

/** Tuesday 24 with both halves, Thursday 26 booked for the day, Friday 27 and Tuesday 31 with both halves. */
const stops = [
  stop('2026-03-24', 'MORNING'),
  stop('2026-03-24', 'AFTERNOON'),
  stop('2026-03-26', 'FULL_DAY'),
  stop('2026-03-27', 'MORNING'),
  stop('2026-03-27', 'AFTERNOON'),
  stop('2026-03-31', 'MORNING'),
  stop('2026-03-31', 'AFTERNOON'),
];

describe('moving in the month with the keyboard', () => {
  it.each([
    ['ArrowRight', stop('2026-03-24', 'AFTERNOON'), stop('2026-03-26', 'FULL_DAY')],
    ['ArrowRight', stop('2026-03-27', 'AFTERNOON'), stop('2026-03-31', 'AFTERNOON')],
    ['ArrowLeft', stop('2026-03-31', 'AFTERNOON'), stop('2026-03-27', 'AFTERNOON')],
    ['ArrowDown', stop('2026-03-24', 'MORNING'), stop('2026-03-24', 'AFTERNOON')],
    ['ArrowDown', stop('2026-03-24', 'AFTERNOON'), stop('2026-03-31', 'MORNING')],
    ['ArrowUp', stop('2026-03-31', 'MORNING'), stop('2026-03-24', 'AFTERNOON')],
    ['Home', stop('2026-03-27', 'MORNING'), stop('2026-03-24', 'MORNING')],
    ['End', stop('2026-03-24', 'MORNING'), stop('2026-03-27', 'AFTERNOON')],
  ])('%s goes from %o to %o', (key, from, to) => {
    expect(stopAfter(stops, from, key)).toEqual(to);
  });

  it('stays where it is at the edges and for other keys', () => {
    expect(stopAfter(stops, stop('2026-03-31', 'AFTERNOON'), 'ArrowRight')).toBeUndefined();
    expect(stopAfter(stops, stop('2026-03-24', 'MORNING'), 'ArrowUp')).toBeUndefined();
    expect(stopAfter(stops, stop('2026-03-24', 'MORNING'), 'a')).toBeUndefined();
  });
});
