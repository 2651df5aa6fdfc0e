import type { CivilDate, Slot } from '@akouendy/domain';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { BookingWeek } from './booking-month.ts';
import { stopAfter, type Stop } from './grid-stops.ts';

/** The keyboard's way through the month view: one stop for Tab, arrows inside. */
interface GridKeys {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly isTabStop: (date: CivilDate, slot: Slot) => boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

const TURNS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/** The arrows turn the month too, when they lead over its edge. */
const EDGES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** From which slot, and with which key, the month was left. */
interface Leaving {
  readonly shownFrom: CivilDate | null;
  readonly from: Stop | null;
  readonly key: string;
}

/** Moves the focus between the slots of `weeks`; `focusOn` is a day to go to at once. */
export function useGridKeys(
  weeks: readonly BookingWeek[],
  mayBook: boolean,
  onTurn: (direction: number) => boolean,
  focusOn: CivilDate | null,
  onFocused: () => void,
): GridKeys {
  const ref = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<Stop | null>(null);
  const leaving = useRef<Leaving | null>(null);
  const shownFrom = weeks[0]?.days[0]?.date ?? null;
  const stops = stopsOf(weeks, mayBook);
  const stop = stops.find((candidate) => isSame(candidate, last)) ?? firstToOffer(weeks, stops);

  useEffect(() => {
    if (focusOn === null) return;
    buttonAt(ref.current, focusOn)?.focus();
    onFocused();
  }, [focusOn, onFocused]);

  useEffect(() => {
    const left = leaving.current;
    if (left === null || left.shownFrom === shownFrom) return;
    leaving.current = null;
    (landing(ref.current, left) ?? ref.current)?.focus();
  }, [shownFrom]);

  return {
    ref,
    isTabStop: (date, slot) => isSame({ date, slot }, stop),
    onKeyDown: (event) => {
      const { key } = event;
      const from = stopOf(event.target);
      const to = from === null ? undefined : stopAfter(stops, from, key);
      const direction = TURNS[key] ?? (to === undefined ? EDGES[key] : undefined);
      if (direction !== undefined) {
        event.preventDefault();
        if (onTurn(direction)) leaving.current = { shownFrom, from: key in TURNS ? null : from, key };
        return;
      }
      if (to === undefined) return;
      event.preventDefault();
      buttonAt(ref.current, to.date, to.slot)?.focus();
    },
    onFocus: (event) => {
      const focused = stopOf(event.target);
      if (focused !== null) setLast(focused);
    },
  };
}

/** Where the key that turned the month leads in the new one: the next slot beyond, else where Tab enters. */
function landing(grid: HTMLElement | null, { from, key }: Leaving): HTMLElement | null {
  const entrance = grid?.querySelector<HTMLElement>('[data-slot][tabindex="0"]') ?? null;
  if (grid === null || from === null) return entrance;
  const forward = EDGES[key] === 1;
  const beyond = [...grid.querySelectorAll<HTMLElement>('[data-slot]')]
    .flatMap((button) => stopOf(button) ?? [])
    .filter(({ date }) => (forward ? date > from.date : date < from.date));
  const to = stopAfter(beyond, from, key);
  return to === undefined ? entrance : buttonAt(grid, to.date, to.slot);
}

/** Every slot that has a button, in reading order. */
function stopsOf(weeks: readonly BookingWeek[], mayBook: boolean): Stop[] {
  return weeks
    .flatMap(({ days }) => days)
    .flatMap(({ date, state, halves }): Stop[] => {
      if (halves[0]?.booking?.slot === 'FULL_DAY') return [{ date, slot: 'FULL_DAY' }];
      return halves
        .filter(({ booking }) => booking !== null || (state === 'OPEN' && mayBook))
        .map(({ half }) => ({ date, slot: half }));
    });
}

/** Where Tab enters the month: its first free slot, or its first booking. */
function firstToOffer(weeks: readonly BookingWeek[], stops: readonly Stop[]): Stop | undefined {
  const open = new Set(
    weeks.flatMap(({ days }) => days.filter(({ state }) => state === 'OPEN')).map(({ date }) => date),
  );
  return stops.find(({ date }) => open.has(date)) ?? stops[0];
}

function isSame(a: Stop, b: Stop | null | undefined): boolean {
  return a.date === b?.date && a.slot === b.slot;
}

function stopOf(target: EventTarget): Stop | null {
  if (!(target instanceof HTMLElement)) return null;
  const { date, slot } = target.dataset;
  return date === undefined || slot === undefined ? null : { date: date as CivilDate, slot: slot as Slot };
}

function buttonAt(grid: HTMLElement | null, date: CivilDate, slot?: Slot): HTMLElement | null {
  const half = slot === undefined ? '' : `[data-slot="${slot}"]`;
  return grid?.querySelector<HTMLElement>(`[data-date="${date}"]${half}`) ?? null;
}
