import { daysBetween, type CivilDate, type Slot } from '@akouendy/domain';

/** A button of the month view that the keyboard can reach. */
export interface Stop {
  readonly date: CivilDate;
  readonly slot: Slot;
}

/** Keys that move inside the month view. */
const MOVES: Readonly<Record<string, (stops: readonly Stop[], from: Stop) => Stop | undefined>> = {
  ArrowRight: (stops, from) =>
    sameSlotFirst(
      stops.filter(({ date }) => date === nextDate(stops, from)),
      from,
    ),
  ArrowLeft: (stops, from) =>
    sameSlotFirst(
      stops.filter(({ date }) => date === previousDate(stops, from)),
      from,
    ),
  ArrowDown: (stops, from) => below(stops, from),
  ArrowUp: (stops, from) => below([...stops].reverse(), from, -1),
  Home: (stops, from) => stops.find((stop) => sameWeek(stop, from)),
  End: (stops, from) => stops.findLast((stop) => sameWeek(stop, from)),
};

/** Where `key` leads from `from`; `stops` are in reading order. `undefined` when it leads nowhere. */
export function stopAfter(stops: readonly Stop[], from: Stop, key: string): Stop | undefined {
  return MOVES[key]?.(stops, from);
}

/** The other half of the day, else the nearest stop of the same weekday in the direction of reading. */
function below(stops: readonly Stop[], from: Stop, direction = 1): Stop | undefined {
  const at = stops.findIndex((stop) => stop.date === from.date && stop.slot === from.slot);
  return stops.slice(at + 1).find(({ date }) => (daysBetween(from.date, date) * direction) % 7 === 0);
}

function nextDate(stops: readonly Stop[], from: Stop): CivilDate | undefined {
  return stops.find(({ date }) => date > from.date)?.date;
}

function previousDate(stops: readonly Stop[], from: Stop): CivilDate | undefined {
  return stops.findLast(({ date }) => date < from.date)?.date;
}

function sameSlotFirst(stops: readonly Stop[], from: Stop): Stop | undefined {
  return stops.find(({ slot }) => slot === from.slot) ?? stops[0];
}

function sameWeek(stop: Stop, from: Stop): boolean {
  return weekOf(stop.date) === weekOf(from.date);
}

/** Weeks counted from a Monday. */
function weekOf(date: CivilDate): number {
  return Math.floor(daysBetween(A_MONDAY, date) / 7);
}

const A_MONDAY = '2001-01-01' as CivilDate;
