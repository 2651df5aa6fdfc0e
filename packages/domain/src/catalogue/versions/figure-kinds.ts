import type { ReportFrequency } from '../offer.ts';

/**
 * What a figure is, and so what it may be: cents, basis points, months, days (none, too), whole days, half-days, minutes,
 * whole hours in minutes, an hour of the clock in Paris, nodes, a plain number, or reports a year.
 */
export type FigureKind =
  | 'PRICE'
  | 'SHARE'
  | 'MONTHS'
  | 'DAYS'
  | 'WHOLE_DAYS'
  | 'HALF_DAYS'
  | 'MINUTES'
  | 'HOURS'
  | 'CLOCK'
  | 'NODES'
  | 'COUNT'
  | 'REPORTS';

/** What a figure of each kind may be, both ends included. */
export const FIGURE_LIMITS: Readonly<Record<FigureKind, readonly [least: number, most: number]>> = {
  PRICE: [1, 100_000_000],
  SHARE: [0, 10_000],
  MONTHS: [1, 60],
  DAYS: [0, 365],
  WHOLE_DAYS: [1, 365],
  HALF_DAYS: [1, 730],
  MINUTES: [1, 60_000],
  HOURS: [60, 60_000],
  CLOCK: [0, 24],
  NODES: [1, 1000],
  COUNT: [1, 100],
  REPORTS: [4, 52],
};

/** How often in a year each rhythm reports. */
const REPORTS_A_YEAR: Readonly<Record<ReportFrequency, number>> = { QUARTERLY: 4, MONTHLY: 12, WEEKLY: 52 };

/** What a figure of reports may be, the rarest first. */
export const REPORT_FIGURES: readonly number[] = Object.values(REPORTS_A_YEAR);

/** Whether a figure of `kind` may be `value`. */
export function mayBe(kind: FigureKind, value: number): boolean {
  const [least, most] = FIGURE_LIMITS[kind];
  if (!Number.isSafeInteger(value) || value < least || value > most) return false;
  if (kind === 'HOURS') return value % 60 === 0;
  return kind !== 'REPORTS' || REPORT_FIGURES.includes(value);
}

/** What the offer keeps at a place as a figure; `null` for what is none. */
export function figureOf(kept: unknown): number | null {
  if (typeof kept === 'number') return kept;
  return typeof kept === 'string' ? (reportsIn(kept)?.[1] ?? null) : null;
}

/** The figure `value` of `kind` as the offer keeps it. */
export function keptFigure(kind: FigureKind, value: number): number | ReportFrequency {
  if (kind !== 'REPORTS') return value;
  const found = rhythms().find(([, times]) => times === value);
  if (found === undefined) throw new RangeError(`no rhythm of reports: ${String(value)} a year`);
  return found[0];
}

function reportsIn(kept: string): [ReportFrequency, number] | undefined {
  return rhythms().find(([rhythm]) => rhythm === kept);
}

function rhythms(): [ReportFrequency, number][] {
  return Object.entries(REPORTS_A_YEAR) as [ReportFrequency, number][];
}
