import type { ContractSchedule } from '../queries/schedules.ts';
import { plannedInstalment, scheduleType, type InstalmentScheduleType } from './instalment.type.ts';

/** The schedule of a contract as its page shows it, and as everything else tells it. */
export function shownSchedule(schedule: ContractSchedule): InstalmentScheduleType {
  if (schedule.of === 'TERMS') {
    const months = schedule.instalments.map((month) =>
      plannedInstalment(month.vatScheme, month, month.joined),
    );
    return scheduleType(months, schedule.terms);
  }
  const signed = schedule.instalments.map(({ vatScheme, ...each }) => ({
    ...each,
    ...{ vatRegime: vatScheme, joined: [], revisions: [] },
  }));
  return scheduleType(signed);
}
