import type { Priority, RunOffer, RunPlanCode } from '../catalogue/index.ts';

/** What a ticket must meet, in seconds of its clock. */
export interface Targets {
  readonly responseSeconds: number;
  readonly resolutionSeconds: number;
  /** Which of the two decided the response: the support grid or the plan's "H+n" (the slower one, §3). */
  readonly responseFrom: 'GRID' | 'PLAN';
}

/** The targets of a ticket of `priority` under `plan` (§3, "Targets"). */
export function targetsOf(offer: RunOffer, plan: RunPlanCode, priority: Priority): Targets {
  const grid = offer.supportGrid[priority];
  const planMinutes = offer.plans[plan].responseMinutes ?? 0;
  return {
    responseSeconds: Math.max(grid.responseMinutes, planMinutes) * 60,
    resolutionSeconds: grid.resolutionMinutes * 60,
    responseFrom: planMinutes > grid.responseMinutes ? 'PLAN' : 'GRID',
  };
}
