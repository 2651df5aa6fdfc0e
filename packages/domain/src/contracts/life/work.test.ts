import fc from 'fast-check';
import { civilDate } from '../../calendar/index.ts';
import { OFFER_2025_01, type BuildMilestone } from '../../catalogue/index.ts';
import { signedSchedule } from '../../invoicing/index.ts';
import { freezeTerms } from '../freeze-terms.ts';
import type { Order } from '../order.ts';
import { afterWorkStep, workAfter, workToDo, type Work, type WorkStep } from './work.ts';

const MILESTONES: BuildMilestone[] = ['NEEDS_ANALYSIS', 'BACKUP'];
const on = civilDate('2026-03-17');
const work = workToDo({ milestones: MILESTONES, invoiceTerms: 'ORDER_DELIVERY' }) as Work;
const step = (action: 'START' | 'FINISH' | 'REOPEN', milestone: BuildMilestone): WorkStep => ({
  action,
  milestone,
  on,
});
const DONE = MILESTONES.flatMap((each) => [step('START', each), step('FINISH', each)]);

describe('the work of a contract', () => {
  it.each(['ORDER_SIX_MONTHS', 'MONTHLY_IN_ADVANCE'] as const)(
    'is none where nothing is built and %s asks for no delivery',
    (invoiceTerms) => {
      expect(workToDo({ milestones: [], invoiceTerms })).toBeNull();
    },
  );

  it.each(['ORDER_DELIVERY', 'ON_DELIVERY'] as const)(
    'is a delivery alone where nothing is built and %s asks for one',
    (invoiceTerms) => {
      const alone = workToDo({ milestones: [], invoiceTerms }) as Work;
      const presented = workAfter(alone, [{ action: 'PRESENT', on }]);
      expect(presented).toEqual({
        milestones: [],
        delivery: { status: 'PRESENTED', acceptedOn: null, remarks: null },
      });
      expect(workAfter(presented, [{ action: 'ACCEPT', on }]).delivery.acceptedOn).toBe(on);
      expect(afterWorkStep(alone, step('START', 'BACKUP'))).toEqual({
        ok: false,
        refusal: { kind: 'MILESTONE_CANNOT' },
      });
    },
  );

  it('has a delivery exactly where an instalment waits for one', () => {
    const orders: Order[] = [
      { kind: 'BUILD', plan: 'STARTER', options: [] },
      { kind: 'DEPLOY', package: 'DEPLOY_10' },
      { kind: 'APPLICATION', applications: [{ code: 'SIMPLE', quantity: 1 }] },
      { kind: 'PACK', pack: 'PRODUCTION_PACK', options: [], quoted: null },
      ...(['HALF_DAY', 'DAY', 'REGIE_5', 'REGIE_10', 'REGIE_MONTH'] as const).map((formula): Order => ({
        kind: 'REGIE',
        formula,
      })),
    ];
    for (const order of orders) {
      const terms = freezeTerms(OFFER_2025_01, order, on);
      const waits = signedSchedule(terms, 'FR').some(({ trigger }) => trigger === 'DELIVERY');
      expect([order.kind, workToDo(terms) !== null]).toEqual([order.kind, waits]);
    }
  });

  it('says when each milestone was started and finished', () => {
    const after = workAfter(work, [
      step('START', 'BACKUP'),
      step('FINISH', 'BACKUP'),
      step('REOPEN', 'BACKUP'),
    ]);
    expect(after.milestones[1]).toEqual({
      milestone: 'BACKUP',
      status: 'IN_PROGRESS',
      startedOn: on,
      finishedOn: null,
    });
  });

  it('is presented when all is done, refused with remarks, presented again and accepted', () => {
    expect(afterWorkStep(work, { action: 'PRESENT', on })).toEqual({
      ok: false,
      refusal: { kind: 'MILESTONES_OPEN', open: MILESTONES },
    });
    const refused = workAfter(work, [
      ...DONE,
      { action: 'PRESENT', on },
      { action: 'REFUSE', on, remarks: 'TLS' },
    ]);
    expect(refused.delivery).toEqual({ status: 'REFUSED', acceptedOn: null, remarks: 'TLS' });
    const accepted = workAfter(refused, [
      { action: 'PRESENT', on },
      { action: 'ACCEPT', on },
    ]);
    expect(accepted.delivery).toEqual({ status: 'ACCEPTED', acceptedOn: on, remarks: null });
  });

  it('stands still while the client decides, and once it has accepted', () => {
    const presented = workAfter(work, [...DONE, { action: 'PRESENT', on }]);
    const accepted = workAfter(presented, [{ action: 'ACCEPT', on }]);
    for (const each of [presented, accepted]) {
      expect(afterWorkStep(each, step('REOPEN', 'BACKUP'))).toMatchObject({
        ok: false,
        refusal: { kind: 'NOT_IN_THIS_STATUS' },
      });
    }
  });

  it('never is presented with something open, whatever was tried', () => {
    const anyStep = fc.oneof<fc.Arbitrary<WorkStep>[]>(
      fc.record({
        action: fc.constantFrom('START' as const, 'FINISH' as const, 'REOPEN' as const),
        milestone: fc.constantFrom(...MILESTONES),
        on: fc.constant(on),
      }),
      fc.record({ action: fc.constantFrom('PRESENT' as const, 'ACCEPT' as const), on: fc.constant(on) }),
      fc.record({ action: fc.constant('REFUSE' as const), on: fc.constant(on), remarks: fc.string() }),
    );
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        let state = work;
        for (const each of steps) {
          const after = afterWorkStep(state, each);
          if (after.ok) state = after.value;
          const open = state.milestones.some(({ status }) => status !== 'DONE');
          expect(open && ['PRESENTED', 'ACCEPTED'].includes(state.delivery.status)).toBe(false);
        }
      }),
    );
  });

  it('that was recorded wrongly is not read as if it were right', () => {
    expect(() => workAfter(work, [{ action: 'ACCEPT', on }])).toThrow(/cannot be/);
  });
});
