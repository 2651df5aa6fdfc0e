import type { CivilDate, Period } from '../calendar/index.ts';
import { ok, refuse, type Result } from '../kernel/index.ts';

/** Where a report stands (§7). */
export type ReportStatus = 'DRAFT' | 'PUBLISHED';

/** What may happen to a report. */
export type ReportAction = 'REVISE' | 'PUBLISH';

/** The life of a report as a table; a published one is immutable. */
export const REPORT_LIFECYCLE: Readonly<
  Record<ReportStatus, Readonly<Partial<Record<ReportAction, ReportStatus>>>>
> = {
  DRAFT: { REVISE: 'DRAFT', PUBLISH: 'PUBLISHED' },
  PUBLISHED: {},
};

/** Why a report does not take a step. */
export type ReportRefusal =
  { readonly kind: 'ALREADY_PUBLISHED' } | { readonly kind: 'PERIOD_NOT_OVER'; readonly until: CivilDate };

/** The status of a report on `period` after `action` on `today`: it is published once its period is over. */
export function afterReportAction(
  status: ReportStatus,
  action: ReportAction,
  period: Period,
  today: CivilDate,
): Result<ReportStatus, ReportRefusal> {
  const next = REPORT_LIFECYCLE[status][action];
  if (next === undefined) return refuse({ kind: 'ALREADY_PUBLISHED' });
  if (action === 'PUBLISH' && today < period.until) {
    return refuse({ kind: 'PERIOD_NOT_OVER', until: period.until });
  }
  return ok(next);
}
