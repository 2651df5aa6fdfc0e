import { civilDate } from '../calendar/index.ts';
import { afterReportAction, type ReportAction } from './report.ts';

const JUNE = { from: civilDate('2026-06-01'), until: civilDate('2026-07-01') };
const LAST_DAY = civilDate('2026-06-30');

describe('a report', () => {
  it('is revised at any time, and published once its period is over', () => {
    expect(afterReportAction('DRAFT', 'REVISE', JUNE, LAST_DAY)).toEqual({ ok: true, value: 'DRAFT' });
    expect(afterReportAction('DRAFT', 'PUBLISH', JUNE, LAST_DAY)).toEqual({
      ok: false,
      refusal: { kind: 'PERIOD_NOT_OVER', until: '2026-07-01' },
    });
    expect(afterReportAction('DRAFT', 'PUBLISH', JUNE, JUNE.until)).toEqual({ ok: true, value: 'PUBLISHED' });
  });

  it.each<ReportAction>(['REVISE', 'PUBLISH'])('that is published does not change: %s', (action) => {
    expect(afterReportAction('PUBLISHED', action, JUNE, JUNE.until)).toEqual({
      ok: false,
      refusal: { kind: 'ALREADY_PUBLISHED' },
    });
  });
});
