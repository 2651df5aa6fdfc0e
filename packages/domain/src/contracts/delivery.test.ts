import { civilDate } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { afterDeliveryStep, NOT_DELIVERED, type Delivery, type DeliveryStep } from './delivery.ts';
import { nextMilestoneStatus, type Milestone, type MilestoneStatus } from './milestone.ts';

const milestones = (status: MilestoneStatus): Milestone[] =>
  OFFER_2025_01.build.milestones.map((milestone) => ({ milestone, status }));
const PRESENT: DeliveryStep = { action: 'PRESENT', milestones: milestones('DONE') };
const ACCEPT: DeliveryStep = { action: 'ACCEPT', on: civilDate('2026-10-02') };
const REFUSE: DeliveryStep = { action: 'REFUSE', remarks: ' Grafana is not reachable. ' };

function after(...steps: DeliveryStep[]): Delivery {
  return steps.reduce((delivery, step) => {
    const result = afterDeliveryStep(delivery, step);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value;
  }, NOT_DELIVERED);
}

describe('a delivery', () => {
  it('is presented, refused with remarks, presented again and accepted on a day', () => {
    expect(after(PRESENT, REFUSE)).toEqual({
      status: 'REFUSED',
      acceptedOn: null,
      remarks: 'Grafana is not reachable.',
    });
    expect(after(PRESENT, REFUSE, PRESENT)).toEqual({ status: 'PRESENTED', acceptedOn: null, remarks: null });
    expect(after(PRESENT, REFUSE, PRESENT, ACCEPT)).toEqual({
      status: 'ACCEPTED',
      acceptedOn: '2026-10-02',
      remarks: null,
    });
  });

  it('is not presented before every milestone is done, and says which are open', () => {
    const most = milestones('DONE').map((one) =>
      one.milestone === 'TRAINING' ? { ...one, status: 'IN_PROGRESS' as const } : one,
    );
    expect(afterDeliveryStep(NOT_DELIVERED, { action: 'PRESENT', milestones: most })).toEqual({
      ok: false,
      refusal: { kind: 'MILESTONES_OPEN', open: ['TRAINING'] },
    });
    expect(afterDeliveryStep(NOT_DELIVERED, { action: 'PRESENT', milestones: [] }).ok).toBe(true);
  });

  it.each(['', ' \n'])('is not refused without remarks: "%s"', (remarks) => {
    expect(afterDeliveryStep(after(PRESENT), { action: 'REFUSE', remarks })).toEqual({
      ok: false,
      refusal: { kind: 'REMARKS_MISSING' },
    });
  });

  it.each<[DeliveryStep[], DeliveryStep]>([
    [[], ACCEPT],
    [[], REFUSE],
    [[PRESENT], PRESENT],
    [[PRESENT, REFUSE], ACCEPT],
    [[PRESENT, ACCEPT], REFUSE],
    [[PRESENT, ACCEPT], ACCEPT],
    [[PRESENT, ACCEPT], PRESENT],
  ])('after %j does not take %j', (steps, step) => {
    const delivery = after(...steps);
    expect(afterDeliveryStep(delivery, step)).toEqual({
      ok: false,
      refusal: { kind: 'NOT_IN_THIS_STATUS', status: delivery.status },
    });
  });
});

describe('a milestone', () => {
  it('is started, finished, and opened again', () => {
    expect(nextMilestoneStatus('TO_DO', 'START')).toBe('IN_PROGRESS');
    expect(nextMilestoneStatus('IN_PROGRESS', 'FINISH')).toBe('DONE');
    expect(nextMilestoneStatus('DONE', 'REOPEN')).toBe('IN_PROGRESS');
    expect(nextMilestoneStatus('TO_DO', 'FINISH')).toBeNull();
  });
});
