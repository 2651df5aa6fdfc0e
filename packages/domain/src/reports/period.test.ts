import fc from 'fast-check';
import { anyDay } from '../../test/support/ledgers.ts';
import { addDays, civilDate } from '../calendar/index.ts';
import type { ReportFrequency } from '../catalogue/index.ts';
import { reportPeriodOn, reportPeriodsDue } from './period.ts';

const anyFrequency = fc.constantFrom<ReportFrequency>('WEEKLY', 'MONTHLY', 'QUARTERLY');

describe('the period of a report', () => {
  it.each<[ReportFrequency, string, string, string]>([
    ['WEEKLY', '2027-01-02', '2026-12-28', '2027-01-04'],
    ['WEEKLY', '2026-11-23', '2026-11-23', '2026-11-30'],
    ['MONTHLY', '2028-02-29', '2028-02-01', '2028-03-01'],
    ['QUARTERLY', '2026-11-22', '2026-10-01', '2027-01-01'],
    ['QUARTERLY', '2026-01-01', '2026-01-01', '2026-04-01'],
  ])('%s around %s', (frequency, date, from, until) => {
    expect(reportPeriodOn(frequency, civilDate(date))).toEqual({ from, until });
  });

  it('holds its date, and every date of it has the same', () => {
    fc.assert(
      fc.property(anyFrequency, anyDay, (frequency, date) => {
        const period = reportPeriodOn(frequency, date);
        expect(period.from <= date && date < period.until).toBe(true);
        expect(reportPeriodOn(frequency, period.from)).toEqual(period);
        expect(reportPeriodOn(frequency, addDays(period.until, -1))).toEqual(period);
      }),
    );
  });
});

describe('the periods that are due', () => {
  it('follow one another from the start of the contract, cut to it, until today', () => {
    const contract = { from: civilDate('2026-01-15'), until: civilDate('2026-04-10') };
    expect(reportPeriodsDue('MONTHLY', contract, civilDate('2026-03-31'))).toEqual([
      { from: '2026-01-15', until: '2026-02-01' },
      { from: '2026-02-01', until: '2026-03-01' },
    ]);
    expect(reportPeriodsDue('MONTHLY', contract, civilDate('2026-12-31')).at(-1)).toEqual({
      from: '2026-04-01',
      until: '2026-04-10',
    });
  });

  it('cover the contract without a gap once it has ended', () => {
    fc.assert(
      fc.property(anyFrequency, anyDay, fc.integer({ min: 1, max: 500 }), (frequency, from, days) => {
        const contract = { from, until: addDays(from, days) };
        const periods = reportPeriodsDue(frequency, contract, contract.until);
        expect(periods[0]?.from).toBe(contract.from);
        expect(periods.at(-1)?.until).toBe(contract.until);
        for (const [index, period] of periods.entries()) {
          if (index > 0) expect(period.from).toBe(periods[index - 1]?.until);
        }
      }),
    );
  });
});
