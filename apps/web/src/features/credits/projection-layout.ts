import { daysBetween, type CivilDate } from '@akouendy/domain';
import type { ProjectionStack, StackedBand } from './projection-stack.ts';

/** A rectangle in the chart's pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A band's label: on the band itself, or beside where it ends. */
export interface BandLabel {
  readonly text: string;
  readonly inside: boolean;
  /** Where the text starts; `y` is the middle of its line. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  /** From the band's end to a label that stands far from it. */
  readonly leader: { readonly x: number; readonly y: number } | null;
}

/** A band ready to draw. */
export interface DrawnBand {
  readonly band: StackedBand;
  readonly boxes: readonly Box[];
  readonly label: BandLabel;
}

/** The chart's geometry, in pixels. */
export interface ProjectionLayout {
  readonly height: number;
  readonly plot: Box;
  readonly bands: readonly DrawnBand[];
  readonly days: readonly { readonly halfDays: number; readonly y: number }[];
  /** The last day to book: a line down to the bands that lapse after it, its label kept inside. */
  readonly lastDay: { readonly x: number; readonly until: number; readonly anchor: 'start' | 'end' } | null;
}

const LINE = 16;
const GUTTER = 8;
const LEFT = 28;
const RIGHT = 4;
const BOTTOM = 24;
/** The line under the months that names a year which begins. */
const YEAR_LINE = 14;
const CHARACTER = 6.9;

/** What the layout needs to know of the texts; the words themselves come from the catalogues. */
export interface LayoutTexts {
  readonly label: (band: StackedBand) => string;
  readonly lastDay: string;
}

/** The room kept free around the plot. */
interface Margins {
  readonly top: number;
  readonly right: number;
}

/**
 * Lays the chart out in `width` pixels, with a plot of `plotHeight` pixels. A label that finds no room on
 * its band or after its end makes the plot narrower; labels pushed above the plot make the chart higher.
 */
export function layOut(
  stack: ProjectionStack,
  width: number,
  plotHeight: number,
  texts: LayoutTexts,
): ProjectionLayout {
  const head = stack.nextToBook === null ? 8 : 22;
  let margins: Margins = { top: head, right: RIGHT };
  let layout = attempt(stack, width, plotHeight, margins, texts);
  for (let tries = stack.bands.length + 1; tries > 0; tries -= 1) {
    const missing = missingRoom(layout, width, head);
    if (missing.right <= 0 && missing.top <= 0) break;
    margins = {
      top: margins.top + Math.max(0, missing.top),
      right: Math.min(margins.right + Math.max(0, missing.right), width / 2),
    };
    layout = attempt(stack, width, plotHeight, margins, texts);
  }
  return layout;
}

function missingRoom(layout: ProjectionLayout, width: number, head: number): Margins {
  const boxes = layout.bands.map(({ label }) => label.box);
  return {
    top: Math.ceil(Math.max(...boxes.map(({ y }) => head - y), 0)),
    right: Math.ceil(Math.max(...boxes.map((box) => box.x + box.width - width + RIGHT), 0)),
  };
}

function attempt(
  stack: ProjectionStack,
  width: number,
  plotHeight: number,
  margins: Margins,
  texts: LayoutTexts,
): ProjectionLayout {
  const plot = { x: LEFT, y: margins.top, width: width - LEFT - margins.right, height: plotHeight };
  const atDate = horizontalScale(stack, plot);
  const scale = scaleSteps(stack.highest);
  const perHalfDay = plot.height / Math.max(scale.at(-1) ?? 0, 2);
  const drawn: DrawnBand[] = [];
  let ceiling = Infinity;
  for (const band of stack.bands) {
    const boxes = band.steps.map(({ from, until, base }) => ({
      x: atDate(from),
      y: plot.y + plot.height - (base + band.halfDays) * perHalfDay,
      width: Math.max(atDate(until) - atDate(from), 1),
      height: band.halfDays * perHalfDay,
    }));
    const label = placeLabel(texts.label(band), band, boxes.at(-1) ?? plot, width, ceiling);
    if (!label.inside) ceiling = label.box.y;
    drawn.push({ band, boxes, label });
  }
  return {
    height: plot.y + plot.height + BOTTOM + (beginsYear(stack.period) ? YEAR_LINE : 0),
    plot,
    bands: drawn,
    days: scale.map((halfDays) => ({
      halfDays,
      y: plot.y + plot.height - halfDays * perHalfDay,
    })),
    lastDay: lastDayMark(stack, plot, drawn, atDate, texts.lastDay),
  };
}

/**
 * After the band's end where that fits, else on the band when it is high and long enough, else after its
 * end all the same. From the bottom up, a label stands no lower than its band and than the label before.
 */
function placeLabel(text: string, band: StackedBand, last: Box, width: number, ceiling: number): BandLabel {
  const textWidth = text.length * CHARACTER;
  const after = last.x + last.width + GUTTER;
  const middle = last.y + last.height / 2;
  const high = last.height >= LINE + 2 && last.width >= textWidth + 2 * GUTTER;
  const inside = band.tone !== 'lapsing' && high && after + textWidth > width - RIGHT;
  const x = inside ? last.x + GUTTER + 2 : after;
  const y = inside ? middle : Math.min(middle, last.y + last.height - LINE / 2, ceiling - LINE / 2);
  const leader = !inside && middle - y > LINE ? { x: last.x + last.width, y: last.y } : null;
  return { text, inside, x, y, leader, box: { x, y: y - LINE / 2, width: textWidth, height: LINE } };
}

function lastDayMark(
  stack: ProjectionStack,
  plot: Box,
  drawn: readonly DrawnBand[],
  atDate: (date: CivilDate) => number,
  text: string,
): ProjectionLayout['lastDay'] {
  const next = stack.nextToBook;
  if (next === null) return null;
  const x = atDate(next.limit.date);
  const lapsing = drawn.filter(({ band }) => band.until === next.date).flatMap(({ boxes }) => boxes);
  const until = Math.max(plot.y, ...lapsing.map((box) => box.y + box.height));
  return { x, until, anchor: x + text.length * CHARACTER > plot.x + plot.width ? 'end' : 'start' };
}

function horizontalScale(stack: ProjectionStack, plot: Box): (date: CivilDate) => number {
  const span = daysBetween(stack.period.from, stack.period.until);
  return (date) => plot.x + (daysBetween(stack.period.from, date) / span) * plot.width;
}

function beginsYear({ from, until }: ProjectionStack['period']): boolean {
  return from.slice(0, 4) !== until.slice(0, 4);
}

/** Whole days, as half-days, at which a line is drawn: zero, and round steps up to the total. */
function scaleSteps(highest: number): number[] {
  const days = highest / 2;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => days / size <= 3.5) ?? 1000;
  return Array.from({ length: Math.ceil(days / step) + 1 }, (_, index) => index * step * 2);
}
