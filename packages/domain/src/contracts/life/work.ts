import type { CivilDate } from '../../calendar/index.ts';
import type { BuildMilestone, InvoiceTerms } from '../../catalogue/index.ts';
import { InvalidInput, ok, refuse, type Result } from '../../kernel/index.ts';
import { afterDeliveryStep, NOT_DELIVERED, type Delivery, type DeliveryRefusal } from '../delivery.ts';
import type { FrozenTerms } from '../freeze-terms.ts';
import { nextMilestoneStatus, type Milestone, type MilestoneAction } from '../milestone.ts';

/** What happened to the work of a contract, and on which day. */
export type WorkStep = { readonly on: CivilDate } & (
  | { readonly action: MilestoneAction; readonly milestone: BuildMilestone }
  | { readonly action: 'PRESENT' | 'ACCEPT' }
  | { readonly action: 'REFUSE'; readonly remarks: string }
);

/** A milestone with its days: of the last start and, while it is done, of its end. */
export interface WorkMilestone extends Milestone {
  readonly startedOn: CivilDate | null;
  readonly finishedOn: CivilDate | null;
}

/** What is built, step by step, where anything is, and the delivery ("recette") of what was ordered (§4). */
export interface Work {
  readonly milestones: readonly WorkMilestone[];
  readonly delivery: Delivery;
}

/** Why the work does not take a step: those of a delivery, or a milestone that cannot. */
export type WorkRefusal = DeliveryRefusal | { readonly kind: 'MILESTONE_CANNOT' };

/** Whether a delivery triggers an instalment (§5). */
const DELIVERED: Readonly<Record<InvoiceTerms, boolean>> = {
  ORDER_DELIVERY: true,
  ON_DELIVERY: true,
  ORDER_SIX_MONTHS: false,
  MONTHLY_IN_ADVANCE: false,
};

/**
 * The work of a contract before its first step: what is built, and a delivery, wherever one triggers an instalment;
 * `null` when nothing is delivered, for what is invoiced by the calendar alone.
 */
export function workToDo({
  milestones,
  invoiceTerms,
}: Pick<FrozenTerms, 'milestones' | 'invoiceTerms'>): Work | null {
  if (milestones.length === 0 && !DELIVERED[invoiceTerms]) return null;
  return {
    milestones: milestones.map((milestone) => ({
      milestone,
      status: 'TO_DO',
      startedOn: null,
      finishedOn: null,
    })),
    delivery: NOT_DELIVERED,
  };
}

/**
 * The work after `step`. While a delivery is presented, and once it is accepted, its milestones stand still: the client
 * decides on what was presented.
 */
export function afterWorkStep(work: Work, step: WorkStep): Result<Work, WorkRefusal> {
  switch (step.action) {
    case 'START':
    case 'FINISH':
    case 'REOPEN':
      return afterMilestoneStep(work, step.milestone, step.action, step.on);
    case 'PRESENT':
      return withDelivery(
        work,
        afterDeliveryStep(work.delivery, { action: 'PRESENT', milestones: work.milestones }),
      );
    case 'ACCEPT':
      return withDelivery(work, afterDeliveryStep(work.delivery, { action: 'ACCEPT', on: step.on }));
    case 'REFUSE':
      return withDelivery(
        work,
        afterDeliveryStep(work.delivery, { action: 'REFUSE', remarks: step.remarks }),
      );
  }
}

/** The work that recorded `steps` led to. Throws `InvalidInput` for a step that it could not take. */
export function workAfter(work: Work, steps: readonly WorkStep[]): Work {
  return steps.reduce((before, step) => {
    const after = afterWorkStep(before, step);
    if (!after.ok) throw new InvalidInput(`a recorded step that cannot be: ${step.action}`);
    return after.value;
  }, work);
}

function afterMilestoneStep(
  work: Work,
  milestone: BuildMilestone,
  action: MilestoneAction,
  on: CivilDate,
): Result<Work, WorkRefusal> {
  const { status } = work.delivery;
  if (status === 'PRESENTED' || status === 'ACCEPTED') return refuse({ kind: 'NOT_IN_THIS_STATUS', status });
  const found = work.milestones.find((each) => each.milestone === milestone);
  const next = found === undefined ? null : nextMilestoneStatus(found.status, action);
  if (next === null) return refuse({ kind: 'MILESTONE_CANNOT' });
  const milestones = work.milestones.map((each) =>
    each.milestone === milestone
      ? {
          milestone,
          status: next,
          startedOn: action === 'START' ? on : each.startedOn,
          finishedOn: action === 'FINISH' ? on : null,
        }
      : each,
  );
  return ok({ ...work, milestones });
}

function withDelivery(work: Work, delivery: Result<Delivery, DeliveryRefusal>): Result<Work, WorkRefusal> {
  return delivery.ok ? ok({ ...work, delivery: delivery.value }) : refuse(delivery.refusal);
}
