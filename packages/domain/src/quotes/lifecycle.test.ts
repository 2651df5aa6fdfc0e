import { addDays, civilDate } from '../calendar/index.ts';
import {
  nextQuoteStatus,
  QUOTE_LIFECYCLE,
  quoteStatus,
  type QuoteAction,
  type QuoteStatus,
  type QuoteStep,
} from './lifecycle.ts';

const STATUSES = Object.keys(QUOTE_LIFECYCLE) as QuoteStatus[];
const ACTIONS: readonly QuoteAction[] = [
  'TAKE_BACK',
  'ANSWER',
  'TURN_DOWN',
  'ACCEPT',
  'DECLINE',
  'WITHDRAW',
  'EXPIRE',
];
const LAST_DAY = civilDate('2026-04-30');
const ANSWER: QuoteStep = { action: 'ANSWER', validUntil: LAST_DAY };
const step = (action: QuoteStep['action']): QuoteStep => ({ action, validUntil: null });

describe('the life of a quote', () => {
  it('takes the steps of its table and no other', () => {
    const possible = STATUSES.flatMap((status) =>
      ACTIONS.flatMap((action) => {
        const next = nextQuoteStatus(status, action);
        return next === null ? [] : [`${status} ${action} ${next}`];
      }),
    );
    expect(possible).toEqual([
      'ASKED TAKE_BACK TAKEN_BACK',
      'ASKED ANSWER ANSWERED',
      'ASKED TURN_DOWN TURNED_DOWN',
      'ANSWERED ACCEPT ACCEPTED',
      'ANSWERED DECLINE DECLINED',
      'ANSWERED WITHDRAW WITHDRAWN',
      'ANSWERED EXPIRE EXPIRED',
    ]);
  });

  it('reaches every status from the request', () => {
    const reached = new Set<QuoteStatus>(['ASKED']);
    for (const status of reached)
      for (const next of Object.values(QUOTE_LIFECYCLE[status])) reached.add(next);
    expect([...reached].sort()).toEqual([...STATUSES].sort());
  });

  it.each<[QuoteStep[], QuoteStatus]>([
    [[], 'ASKED'],
    [[step('TAKE_BACK')], 'TAKEN_BACK'],
    [[step('TAKE_BACK'), ANSWER], 'TAKEN_BACK'],
    [[step('TURN_DOWN')], 'TURNED_DOWN'],
    [[ANSWER], 'ANSWERED'],
    [[ANSWER, step('ACCEPT')], 'ACCEPTED'],
    [[ANSWER, step('DECLINE')], 'DECLINED'],
    [[ANSWER, step('WITHDRAW')], 'WITHDRAWN'],
  ])('is the replay of its steps: %j', (steps, status) => {
    expect(quoteStatus(steps, LAST_DAY)).toBe(status);
  });

  it('expires the day after the last one, unless it was over before', () => {
    expect(quoteStatus([ANSWER], LAST_DAY)).toBe('ANSWERED');
    expect(quoteStatus([ANSWER], addDays(LAST_DAY, 1))).toBe('EXPIRED');
    expect(quoteStatus([], addDays(LAST_DAY, 1))).toBe('ASKED');
    for (const action of ['ACCEPT', 'DECLINE', 'WITHDRAW'] as const)
      expect(quoteStatus([ANSWER, step(action)], addDays(LAST_DAY, 1))).toBe(
        QUOTE_LIFECYCLE.ANSWERED[action],
      );
  });
});
