import type { Priority, RunOffer, RunPlanCode } from '../catalogue/index.ts';

/** What a ticket must meet, in seconds of its clock, and where the figures come from. */
export interface Targets {
  /** The slower of the grid's and the plan's. */
  readonly responseSeconds: number;
  readonly resolutionSeconds: number;
  /** Which of the two decided the response; the grid when both are the same. */
  readonly responseFrom: 'GRID' | 'PLAN';
  readonly gridResponseSeconds: number;
  /** The plan's "H+n"; `null` when it has none. */
  readonly planResponseSeconds: number | null;
}

/** The targets of a ticket of `priority` under `plan` (§3, "Targets"). */
export function targetsOf(offer: RunOffer, plan: RunPlanCode, priority: Priority): Targets {
  const { responseMinutes, resolutionMinutes } = offer.supportGrid[priority];
  const gridResponseSeconds = responseMinutes * 60;
  const planMinutes = offer.plans[plan].responseMinutes;
  const planResponseSeconds = planMinutes === null ? null : planMinutes * 60;
  const slower = planResponseSeconds !== null && planResponseSeconds > gridResponseSeconds;
  return {
    responseSeconds: slower ? planResponseSeconds : gridResponseSeconds,
    resolutionSeconds: resolutionMinutes * 60,
    responseFrom: slower ? 'PLAN' : 'GRID',
    gridResponseSeconds,
    planResponseSeconds,
  };
}
