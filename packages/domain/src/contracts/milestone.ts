import type { BuildMilestone } from '../catalogue/index.ts';

/** Where a milestone of a BUILD stands; the client follows it (§4). */
export type MilestoneStatus = 'TO_DO' | 'IN_PROGRESS' | 'DONE';

/** What may happen to a milestone. */
export type MilestoneAction = 'START' | 'FINISH' | 'REOPEN';

/** A milestone and where it stands. */
export interface Milestone {
  readonly milestone: BuildMilestone;
  readonly status: MilestoneStatus;
}

/** The life of a milestone as a table: a step that it does not list does not exist. */
export const MILESTONE_LIFECYCLE: Readonly<
  Record<MilestoneStatus, Readonly<Partial<Record<MilestoneAction, MilestoneStatus>>>>
> = {
  TO_DO: { START: 'IN_PROGRESS' },
  IN_PROGRESS: { FINISH: 'DONE' },
  DONE: { REOPEN: 'IN_PROGRESS' },
};

/** The status after `action`, or `null` when a milestone in `status` cannot take that step. */
export function nextMilestoneStatus(
  status: MilestoneStatus,
  action: MilestoneAction,
): MilestoneStatus | null {
  return MILESTONE_LIFECYCLE[status][action] ?? null;
}
