import { reclassify } from './reclassify.ts';

const p3 = { status: 'IN_PROGRESS', priority: 'P3' } as const;

describe('a reclassification', () => {
  it('keeps its reason for the client', () => {
    expect(reclassify(p3, 'P1', ' production is down ')).toEqual({
      ok: true,
      value: { from: 'P3', to: 'P1', reason: 'production is down' },
    });
  });

  it.each([
    ['without a reason', p3, 'P1', '  ', { kind: 'REASON_MISSING' }],
    ['to the same priority', p3, 'P3', 'again', { kind: 'SAME_PRIORITY', priority: 'P3' }],
    ['of a closed ticket', { ...p3, status: 'CLOSED' }, 'P1', 'late', { kind: 'TICKET_CLOSED' }],
  ] as const)('is refused %s', (_, ticket, to, reason, refusal) => {
    expect(reclassify(ticket, to, reason)).toEqual({ ok: false, refusal });
  });
});
