/**
 * Invoices and notice once more, written from the rules' text with whole numbers alone: no date library,
 * no function of the engine. Days are [year, month, day]; money is a bigint of cents.
 */
export type Ymd = readonly [year: number, month: number, day: number];

export interface PlainInstalment {
  readonly on: string | null;
  readonly due: string | null;
  readonly net: bigint;
  readonly vat: bigint;
  readonly forecast: boolean;
}

export interface PlainRevision {
  readonly on: string;
  readonly rate: number;
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function read(date: string): Ymd {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

export function write([year, month, day]: Ymd): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** Month after month, one at a time; the day is that of the original date, or the month's last. */
export function monthsLater([year, month, day]: Ymd, count: number): Ymd {
  let [y, m] = [year, month];
  for (let left = count; left > 0; left -= 1) [y, m] = m === 12 ? [y + 1, 1] : [y, m + 1];
  for (let left = count; left < 0; left += 1) [y, m] = m === 1 ? [y - 1, 12] : [y, m - 1];
  return [y, m, Math.min(day, lastDay(y, m))];
}

/** Day after day, one at a time. */
export function daysLater([year, month, day]: Ymd, count: number): Ymd {
  let [y, m, d] = [year, month, day];
  for (let left = count; left > 0; left -= 1) {
    if (d < lastDay(y, m)) d += 1;
    else [y, m, d] = m === 12 ? [y + 1, 1, 1] : [y, m + 1, 1];
  }
  return [y, m, d];
}

/** Whole part and rest of a positive division; half and more counts as one. */
function halfUp(numerator: bigint, denominator: bigint): bigint {
  const rest = numerator % denominator;
  return (numerator - rest) / denominator + (2n * rest >= denominator ? 1n : 0n);
}

function instalment(on: string | null, net: bigint, forecast: boolean): PlainInstalment {
  const due = on === null ? null : write(daysLater(read(on), 30));
  return { on, due, net, vat: halfUp(net * 20n, 100n), forecast };
}

/** The instalments of something delivered, or of a package over six months, before the horizon. */
export function plainInstalments(
  terms: 'ORDER_DELIVERY' | 'ON_DELIVERY' | 'ORDER_SIX_MONTHS',
  net: number,
  orderedOn: string,
  deliveredOn: string | null,
  plannedOn: string | null,
  until: string,
): PlainInstalment[] {
  const whole = BigInt(net);
  const half = whole / 2n;
  const onDelivery = (amount: bigint): PlainInstalment =>
    deliveredOn === null ? instalment(plannedOn, amount, true) : instalment(deliveredOn, amount, false);
  const all = {
    ORDER_DELIVERY: () => [instalment(orderedOn, half, false), onDelivery(whole - half)],
    ON_DELIVERY: () => [onDelivery(whole)],
    ORDER_SIX_MONTHS: () => [
      instalment(orderedOn, half, false),
      instalment(write(monthsLater(read(orderedOn), 6)), whole - half, false),
    ],
  }[terms]();
  const dated = all.filter(({ on }) => on !== null && on < until);
  const undated = all.filter(({ on }) => on === null);
  const [first, second] = dated;
  const inOrder = (second?.on ?? '9') < (first?.on ?? '') ? [...dated].reverse() : dated;
  return [...inOrder, ...undated];
}

/** The months of RUN that begin before the horizon. */
export function plainMonths(
  net: number,
  startOn: string,
  revisions: readonly PlainRevision[],
  until: string,
): PlainInstalment[] {
  const months: PlainInstalment[] = [];
  for (let index = 0; ; index += 1) {
    const from = write(monthsLater(read(startOn), index));
    if (from >= until) return months;
    let price = BigInt(net);
    // Each day from the start to the period's is looked at: a revision of that day changes the price.
    const days = [...new Set(revisions.map(({ on }) => on))].filter((on) => startOn < on && on <= from);
    for (const day of days.sort())
      for (const { on, rate } of revisions)
        if (on === day) price = halfUp(price * BigInt(10_000 + rate), 10_000n);
    months.push(instalment(from, price, false));
  }
}

/** When notice on a day ends a contract: term after term, each counted from the start. */
export function plainTermination(
  startOn: string,
  noticeOn: string,
): { end: string; last: string; effective: string } {
  for (let years = 1; ; years += 1) {
    const end = write(monthsLater(read(startOn), 12 * years));
    if (noticeOn >= end) continue;
    const last = write(monthsLater(read(startOn), 12 * years - 3));
    const next = write(monthsLater(read(startOn), 12 * years + 12));
    return { end, last, effective: noticeOn <= last ? end : next };
  }
}
