import type { ContractSchedule } from '../queries/schedules.ts';
import { plannedInstalment, scheduleType, type InstalmentScheduleType } from './instalment.type.ts';

/** The schedule of a contract as its page shows it, and as everything else tells it. */
export function shownSchedule(schedule: ContractSchedule): InstalmentScheduleType {
  const { vat } = schedule;
  if (schedule.of === 'TERMS') {
    const months = schedule.instalments.map((month) => plannedInstalment(vat, month, month.joined));
    return scheduleType(vat, months, schedule.terms);
  }
  const signed = schedule.instalments.map((each) => ({ ...each, joined: [], revisions: [] }));
  return scheduleType(vat, signed);
}
