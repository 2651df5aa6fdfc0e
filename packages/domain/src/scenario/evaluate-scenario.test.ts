import { calendarWith } from '../../test/support/calendars.ts';
import { evaluateScenarios } from './evaluate-scenario.ts';

const LOT = { id: 'L', grantedHalfDays: 20, from: '2026-01-01' };
const BOOKING = { id: 'b', date: '2026-02-02', halfDays: 1, status: 'CONFIRMED' };
const CREDITS = { lots: [LOT], bookings: [BOOKING], asOf: '2026-02-01' };

describe('an invalid scenario', () => {
  it.each<[string, unknown]>([
    ['kind', scenario('credit', CREDITS)],
    ['given', scenario('credits', undefined)],
    ['given.asOf', scenario('credits', { lots: [], bookings: [] })],
    ['given.asof', scenario('credits', { ...CREDITS, asof: '2026-02-01' })],
    ['given.lots', scenario('credits', { ...CREDITS, lots: {} })],
    ['given.lots', scenario('credits', { ...CREDITS, lots: [LOT, LOT] })],
    ['given.lots[0].grantedHalfDays', withLot({ grantedHalfDays: -1 })],
    ['given.lots[0].grantedHalfDays', withLot({ grantedHalfDays: '20' })],
    ['given.lots[0].months', withLot({ months: 0 })],
    ['given.lots[0].until', withLot({ until: '2026-01-01' })],
    ['given.lots[0].until', withLot({ until: '2027-01-01', months: 12 })],
    ['given.lots[0].carryOver', withLot({ carryOver: { rateBp: 2500, months: 3 } })],
    ['given.lots[0].carryOver.rateBp', withLot({ months: 12, carryOver: { rateBp: 10_001, months: 3 } })],
    ['given.bookings[0].halfDays', withBooking({ halfDays: 0 })],
    ['given.bookings[0].halfDays', withBooking({ halfDays: 0.5 })],
    ['given.bookings[0].date', withBooking({ date: '2026-02-30' })],
    ['given.bookings[0].status', withBooking({ status: 'DONE' })],
    [
      'given.bookings and given.requests',
      scenario('credits', { ...CREDITS, requests: [{ id: 'b', date: '2026-02-02', halfDays: 1 }] }),
    ],
    ['given.requestedAt', scenario('notice', { requestedAt: '2026-06-15T10:00:00' })],
    [
      'given.closures[1]',
      scenario('notice', { requestedAt: '2026-06-15T10:00:00Z', closures: ['2026-06-16', 'tomorrow'] }),
    ],
    ['the scenario', 'credits'],
  ])('names the field that is wrong: %s', (field, invalid) => {
    const [outcome] = evaluateScenarios([invalid], calendarWith());
    expect(outcome).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(outcome !== undefined && 'error' in outcome ? outcome.error.message : '').toMatch(
      new RegExp(`^${field.replace(/[[\].]/g, '\\$&')}: `),
    );
  });

  it('stops none of the others', () => {
    const notice = scenario('notice', { requestedAt: '2026-09-14T10:00:00+02:00', workDate: '2026-09-21' });
    expect(evaluateScenarios([null, notice, { name: 'third' }, notice], calendarWith())).toMatchObject([
      { name: null, error: { code: 'INVALID_INPUT' } },
      { name: 'case', result: { earliestDate: '2026-09-21', keepsNotice: true } },
      { name: 'third', error: { code: 'INVALID_INPUT' } },
      { name: 'case', result: { earliestDate: '2026-09-21', keepsNotice: true } },
    ]);
  });
});

function scenario(kind: string, given: unknown): unknown {
  return { name: 'case', kind, given, expect: {} };
}

function withLot(change: object): unknown {
  return scenario('credits', { ...CREDITS, lots: [{ ...LOT, ...change }] });
}

function withBooking(change: object): unknown {
  return scenario('credits', { ...CREDITS, bookings: [{ ...BOOKING, ...change }] });
}
