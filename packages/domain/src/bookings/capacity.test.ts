import fc from 'fast-check';
import { account, asked, booked, MONDAY } from '../../test/support/bookings.ts';
import { calendarWith } from '../../test/support/calendars.ts';
import { addDays, civilDate, type CivilDate } from '../calendar/index.ts';
import { withConsumptions } from '../credits/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import type { BookingId, Cents } from '../kernel/index.ts';
import { assignEngineers } from './assign-engineers.ts';
import {
  bookAtListPriceWithCapacity,
  bookWithCapacity,
  moveReleasedWithCapacity,
  moveWithCapacity,
  requestUrgentlyWithCapacity,
} from './book-with-capacity.ts';
import { consumptionsOf } from './booking.ts';
import type { SlotRequest } from './decide-slots.ts';
import type { Absence, Assignment, DaySlot, EngineerId, Roster } from './roster.ts';
import type { Slot } from './slot.ts';

const calendar = calendarWith({ holidays: ['2026-09-23'] });
const PARTS: readonly Slot[] = ['MORNING', 'AFTERNOON', 'FULL_DAY'];

function roster(engineers: Record<string, Absence[]>, busy: [string, string, Slot][] = []): Roster {
  return {
    engineers: Object.entries(engineers).map(([id, absences]) => ({ id: id as EngineerId, absences })),
    assignments: busy.map(([engineer, date, slot], index) => ({
      bookingId: `made ${index}` as BookingId,
      engineerId: engineer as EngineerId,
      date: civilDate(date),
      slot,
    })),
  };
}

const away = (from: string, until: string, slot: Slot = 'FULL_DAY'): Absence => ({
  from: civilDate(from),
  until: civilDate(until),
  slot,
});

function who(some: Roster, slots: SlotRequest[]): string[] {
  const decision = assignEngineers(some, slots, calendar);
  return decision.ok ? decision.value.map(({ engineerId }) => engineerId) : [decision.refusal.kind];
}

describe('the engineer of a slot', () => {
  it('is the least loaded of the week, then of the roster, then the first by id', () => {
    const day = [asked('2026-09-24', 'MORNING')];
    expect(who(roster({ b: [], a: [] }), day)).toEqual(['a']);
    expect(who(roster({ a: [], b: [] }, [['a', '2026-09-21', 'MORNING']]), day)).toEqual(['b']);
    // A full week elsewhere does not count before this week does.
    const elsewhere: [string, string, Slot][] = [
      ['a', '2026-09-28', 'FULL_DAY'],
      ['b', '2026-09-21', 'MORNING'],
    ];
    expect(who(roster({ a: [], b: [] }, elsewhere), day)).toEqual(['a']);
    expect(who(roster({ a: [], b: [] }, [['a', '2026-10-05', 'MORNING']]), day)).toEqual(['b']);
  });

  it('is there, and does nothing else then', () => {
    const morning = [asked('2026-09-24', 'MORNING')];
    expect(who(roster({ a: [away('2026-09-24', '2026-09-25')], b: [] }), morning)).toEqual(['b']);
    expect(who(roster({ a: [away('2026-09-24', '2026-09-25', 'AFTERNOON')] }), morning)).toEqual(['a']);
    expect(who(roster({ a: [] }, [['a', '2026-09-24', 'FULL_DAY']]), morning)).toEqual(['NO_ENGINEER_FREE']);
    expect(who(roster({ a: [] }, [['a', '2026-09-24', 'AFTERNOON']]), morning)).toEqual(['a']);
  });

  it('stays for slots that follow one another, over a public holiday too', () => {
    const three = [asked('2026-09-22'), asked('2026-09-24', 'MORNING'), asked('2026-09-24', 'AFTERNOON')];
    const busy: [string, string, Slot][] = [['a', '2026-09-24', 'AFTERNOON']];
    expect(who(roster({ a: [], b: [] }, busy), three)).toEqual(['b', 'b', 'b']);
  });

  it('changes as seldom as possible when nobody can stay for all', () => {
    const days = ['21', '22', '24', '25'].map((day) => asked(`2026-09-${day}`));
    const some = roster({
      a: [away('2026-09-22', '2026-09-23')],
      b: [away('2026-09-25', '2026-09-26')],
      c: [away('2026-09-21', '2026-09-22')],
    });
    // `b` stays three days and `a`, who has done nothing yet, ends it.
    expect(who(some, days)).toEqual(['b', 'b', 'b', 'a']);
  });

  it('need not stay when a free day lies between', () => {
    const two = [asked('2026-09-21'), asked('2026-09-24')];
    expect(who(roster({ a: [], b: [] }), two)).toEqual(['a', 'b']);
  });
});

describe('a request where engineers are looked at', () => {
  const book = (some: Roster, slots: SlotRequest[], granted = 20) =>
    bookWithCapacity({ ledger: account(granted), calendar, roster: some }, slots, MONDAY);

  it('is confirmed at once, with who comes', () => {
    expect(book(roster({ a: [] }), [asked('2026-09-22')])).toMatchObject({
      ok: true,
      value: [{ date: '2026-09-22', status: 'CONFIRMED', engineerId: 'a' }],
    });
  });

  it('is refused with the nearest free slots, the earlier of two equally near first', () => {
    const busy: [string, string, Slot][] = [['a', '2026-09-25', 'MORNING']];
    expect(book(roster({ a: [] }, busy), [asked('2026-09-25', 'MORNING')])).toEqual({
      ok: false,
      refusal: {
        kind: 'NO_ENGINEER_FREE',
        date: '2026-09-25',
        slot: 'MORNING',
        nearest: [
          { date: '2026-09-25', slot: 'AFTERNOON' },
          { date: '2026-09-24', slot: 'MORNING' },
          { date: '2026-09-24', slot: 'AFTERNOON' },
        ],
      },
    });
  });

  it('is offered neither what breaks the notice, nor what it has no credit for, nor what it asks for already', () => {
    const some = roster({ a: [] }, [['a', '2026-09-22', 'FULL_DAY']]);
    const refused = book(some, [asked('2026-09-21'), asked('2026-09-22')], 4);
    expect(refused).toMatchObject({
      refusal: {
        nearest: [
          { date: '2026-09-24', slot: 'FULL_DAY' },
          { date: '2026-09-25', slot: 'FULL_DAY' },
          { date: '2026-09-28', slot: 'FULL_DAY' },
        ],
      },
    });
  });

  it('has none to offer where nobody works', () => {
    expect(book(roster({}), [asked('2026-09-22')])).toMatchObject({ refusal: { nearest: [] } });
  });

  it('moves into the slot of its own engineer', () => {
    const morning = booked('2026-09-28', 'MORNING');
    const some = {
      ...roster({ a: [] }),
      assignments: [
        { bookingId: morning.id, engineerId: 'a' as EngineerId, date: morning.date, slot: morning.slot },
      ],
    };
    const ledger = withConsumptions(account(2), consumptionsOf([morning]));
    const to = asked('2026-09-28', 'FULL_DAY', 'new');
    expect(moveWithCapacity({ ledger, calendar, roster: some }, morning, to, MONDAY)).toMatchObject({
      value: { cancelled: morning.id, granted: [{ bookingId: 'new', engineerId: 'a' }] },
    });
    const other = {
      ...some,
      assignments: some.assignments.map((one) => ({ ...one, bookingId: 'x' as BookingId })),
    };
    expect(moveWithCapacity({ ledger, calendar, roster: other }, morning, to, MONDAY)).toMatchObject({
      refusal: { kind: 'NO_ENGINEER_FREE' },
    });
  });
});

describe('whatever is confirmed has its engineer', () => {
  const busy = roster({ a: [] }, [['a', '2026-09-22', 'FULL_DAY']]);
  const state = (granted: number) => ({ ledger: account(granted), calendar, roster: busy });

  it('also what is bought at list price', () => {
    const buy = (date: string) =>
      bookAtListPriceWithCapacity(
        state(0),
        [asked(date, 'MORNING')],
        OFFER_2025_01.deploy,
        45_000 as Cents,
        MONDAY,
      );
    expect(buy('2026-09-24')).toMatchObject({
      value: [{ engineerId: 'a', atListPrice: 1, fromCredit: 0, status: 'CONFIRMED' }],
    });
    expect(buy('2026-09-22')).toMatchObject({ refusal: { kind: 'NO_ENGINEER_FREE' } });
  });

  it('also what is asked for in a hurry and keeps the notice; what does not waits without one', () => {
    const hurry = (...slots: SlotRequest[]) =>
      requestUrgentlyWithCapacity(state(4), slots, 'the cluster is down', MONDAY);
    expect(hurry(asked('2026-09-24'), asked('2026-09-16'))).toEqual({
      ok: true,
      value: [
        { ...asked('2026-09-24'), halfDays: 2, status: 'CONFIRMED', engineerId: 'a' },
        { ...asked('2026-09-16'), halfDays: 2, status: 'REQUESTED' },
      ],
    });
    expect(hurry(asked('2026-09-22'), asked('2026-09-16'))).toMatchObject({
      refusal: { kind: 'NO_ENGINEER_FREE', date: '2026-09-22' },
    });
    expect(hurry(asked('2026-09-24'), asked('2026-09-18'), asked('2026-09-17'))).toMatchObject({
      refusal: { kind: 'NOT_ENOUGH_CREDIT' },
    });
  });

  it('also what the account manager releases to another date', () => {
    const booking = booked('2026-09-28');
    const release = (to: string) =>
      moveReleasedWithCapacity(
        { ...state(2), ledger: withConsumptions(account(2), consumptionsOf([booking])) },
        booking,
        asked(to, 'FULL_DAY', 'new'),
        MONDAY,
      );
    expect(release('2026-09-24')).toMatchObject({ value: { granted: [{ engineerId: 'a' }] } });
    expect(release('2026-09-22')).toMatchObject({ refusal: { kind: 'NO_ENGINEER_FREE' } });
  });
});

describe('the law of capacity', () => {
  const FIRST = civilDate('2026-09-21');
  const anyDate = fc.integer({ min: 0, max: 11 }).map((days) => addDays(FIRST, days));
  const anyPart = fc.constantFrom(...PARTS);
  const anyWish = fc.tuple(anyDate, anyPart);
  const anyRoster = fc
    .record({
      absences: fc.array(fc.array(fc.tuple(anyDate, anyPart), { maxLength: 3 }), {
        minLength: 1,
        maxLength: 4,
      }),
      wishes: fc.array(fc.array(anyWish, { minLength: 1, maxLength: 5 }), { maxLength: 12 }),
    })
    .map(({ absences, wishes }) => ({
      empty: {
        engineers: absences.map((some, index) => ({
          id: `e${index}` as EngineerId,
          absences: some.map(([from, slot]) => ({ from, until: addDays(from, 1), slot })),
        })),
        assignments: [],
      } satisfies Roster,
      wishes,
    }));
  const halves = ({ date, slot }: DaySlot): string[] =>
    (slot === 'FULL_DAY' ? ['MORNING', 'AFTERNOON'] : [slot]).map((half) => `${date} ${half}`);

  it('no engineer ever has two bookings at a time, or one during an absence', () => {
    fc.assert(
      fc.property(anyRoster, ({ empty, wishes }) => {
        let some: Roster = empty;
        for (const [index, wish] of wishes.entries()) {
          const slots = wish
            .map(([date, slot], at) => asked(date, slot, `${index}/${at}`))
            .filter((one, at, all) => all.findIndex((other) => other.date === one.date) === at);
          const decision = assignEngineers(some, slots, calendar);
          if (!decision.ok) {
            const { date, slot } = decision.refusal;
            // Refused only where everybody is away or busy at some half of the slot.
            for (const { id, absences } of empty.engineers) {
              const taken = [
                ...some.assignments.filter(({ engineerId }) => engineerId === id),
                ...absences.map(atFrom),
              ];
              expect(taken.flatMap(halves).some((half) => halves({ date, slot }).includes(half))).toBe(true);
            }
            continue;
          }
          expect(decision.value.map(({ bookingId }) => bookingId)).toEqual(
            slots.map(({ bookingId }) => bookingId),
          );
          some = { ...some, assignments: [...some.assignments, ...decision.value] };
        }
        for (const { id, absences } of empty.engineers) {
          const busy = some.assignments.filter(({ engineerId }) => engineerId === id).flatMap(halves);
          expect(new Set(busy).size).toBe(busy.length);
          const absent = new Set(absences.map(atFrom).flatMap(halves));
          expect(busy.filter((half) => absent.has(half))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a run of days changes engineers as seldom as any plan could', () => {
    const week = ['21', '22', '24', '25', '28', '29'].map((day) => `2026-09-${day}`);
    const anyAbsences = fc.array(fc.subarray(week), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyAbsences, (absences) => {
        const some = roster(
          Object.fromEntries(
            absences.map((days, index) => [
              `e${index}`,
              days.map((day) => away(day, addDays(civilDate(day), 1))),
            ]),
          ),
        );
        const decision = assignEngineers(
          some,
          week.map((day) => asked(day)),
          calendar,
        );
        const best = fewestChanges(
          week.map((day) => absences.flatMap((days, index) => (days.includes(day) ? [] : [index]))),
        );
        expect(decision.ok ? changes(decision.value) : null).toBe(best);
      }),
    );
  });

  it('the same roster always gives the same engineers, whatever the order of its lists', () => {
    fc.assert(
      fc.property(anyRoster, anyWish, ({ empty }, [date, slot]) => {
        const reversed = { ...empty, engineers: [...empty.engineers].reverse() };
        const one = [asked(date, slot)];
        expect(assignEngineers(reversed, one, calendar)).toEqual(assignEngineers(empty, one, calendar));
      }),
    );
  });
});

function atFrom({ from, slot }: { from: CivilDate; slot: Slot }): DaySlot {
  return { date: from, slot };
}

function changes(assignments: readonly Assignment[]): number {
  return assignments.filter(
    ({ engineerId }, index) => index > 0 && engineerId !== assignments[index - 1]?.engineerId,
  ).length;
}

/** By trying every engineer for every day: `free[day]` lists who could come. */
function fewestChanges(free: readonly (readonly number[])[]): number | null {
  let costs = new Map((free[0] ?? []).map((engineer) => [engineer, 0]));
  for (const day of free.slice(1)) {
    const next = new Map<number, number>();
    for (const engineer of day) {
      const before = [...costs].map(([last, cost]) => cost + (last === engineer ? 0 : 1));
      if (before.length > 0) next.set(engineer, Math.min(...before));
    }
    costs = next;
  }
  return costs.size === 0 ? null : Math.min(...costs.values());
}
