import { account, asked, MONDAY } from '../../test/support/bookings.ts';
import { calendarWith } from '../../test/support/calendars.ts';
import { answerUrgency } from './answer-urgency.ts';
import type { SlotRequest } from './decide-slots.ts';
import { requestUrgently } from './request-urgently.ts';
import { BOOKING_STATUSES } from './status.ts';

const calendar = calendarWith({ closures: ['2026-09-18'] });
const urgently = (slots: SlotRequest[], granted = 9, reason = 'production is down') =>
  requestUrgently({ ledger: account(granted), calendar }, slots, reason, MONDAY);

describe('an urgent request on Monday 14 September at ten', () => {
  it('waits for the account manager before the notice has passed, and is confirmed after it', () => {
    const decision = urgently([asked('2026-09-15'), asked('2026-09-21'), asked('2026-09-22')]);
    expect(decision).toMatchObject({
      ok: true,
      value: [
        { date: '2026-09-15', halfDays: 2, status: 'REQUESTED' },
        { date: '2026-09-21', status: 'REQUESTED' },
        { date: '2026-09-22', status: 'CONFIRMED' },
      ],
    });
  });

  it('may be for the afternoon of the same day', () => {
    expect(urgently([asked('2026-09-14', 'AFTERNOON')])).toMatchObject({ ok: true });
  });

  it.each([
    ['a slot that has started', [asked('2026-09-14', 'MORNING')], 9, 'down', 'SLOT_HAS_STARTED'],
    ['a past day', [asked('2026-09-11')], 9, 'down', 'SLOT_HAS_STARTED'],
    ['a closure', [asked('2026-09-18')], 9, 'down', 'NOT_A_WORKING_DAY'],
    ['a Saturday', [asked('2026-09-19')], 9, 'down', 'NOT_A_WORKING_DAY'],
    [
      'the same slot twice',
      [asked('2026-09-15'), asked('2026-09-15', 'MORNING')],
      9,
      'down',
      'SLOT_ASKED_TWICE',
    ],
    ['more than the credit', [asked('2026-09-15')], 1, 'down', 'NOT_ENOUGH_CREDIT'],
    ['no reason', [asked('2026-09-15')], 9, '  ', 'REASON_MISSING'],
  ])('is refused for %s', (_, slots, granted, reason, kind) => {
    expect(urgently(slots, granted, reason)).toMatchObject({ ok: false, refusal: { kind } });
  });

  it('says for a closure which working day comes next', () => {
    expect(urgently([asked('2026-09-18')])).toMatchObject({
      refusal: { nextBookableDate: '2026-09-21', reason: 'CLOSURE' },
    });
  });
});

describe('the answer to an urgent request', () => {
  it('confirms it, or declines it with a reason', () => {
    expect(answerUrgency('REQUESTED', { action: 'CONFIRM', reason: '' })).toEqual({
      ok: true,
      value: 'CONFIRMED',
    });
    expect(answerUrgency('REQUESTED', { action: 'DECLINE', reason: 'nobody is there' })).toEqual({
      ok: true,
      value: 'DECLINED',
    });
    expect(answerUrgency('REQUESTED', { action: 'DECLINE', reason: ' ' })).toEqual({
      ok: false,
      refusal: { kind: 'REASON_MISSING' },
    });
  });

  it.each(BOOKING_STATUSES.filter((status) => status !== 'REQUESTED'))(
    'comes too late when it is %s',
    (status) => {
      expect(answerUrgency(status, { action: 'CONFIRM', reason: 'yes' })).toEqual({
        ok: false,
        refusal: { kind: 'NOT_WAITING', status },
      });
    },
  );
});
