import type { HalfDays } from '@akouendy/domain';
import type { PoolTone } from './pool-tones.ts';

/** How one half-day of a carnet is drawn. */
export type HalfKind = 'delivered' | 'planned' | 'expired' | PoolTone;

/** So many half-days of one kind in a row. */
export interface HalfRun {
  readonly kind: HalfKind;
  readonly halfDays: HalfDays;
}

/** One day of a carnet: its first and its second half; the last day of an odd number has no second one. */
export type DayCell = readonly [HalfKind, HalfKind | null];

/** The runs laid out day by day, two halves a day. */
export function dayCells(runs: readonly HalfRun[]): DayCell[] {
  const halves = runs.flatMap(({ kind, halfDays }) => Array.from({ length: halfDays }, () => kind));
  const cells: DayCell[] = [];
  for (let index = 0; index < halves.length; index += 2) {
    const first = halves[index];
    if (first !== undefined) cells.push([first, halves[index + 1] ?? null]);
  }
  return cells;
}
