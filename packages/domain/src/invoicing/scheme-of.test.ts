import { civilDate } from '../calendar/index.ts';
import { schemeOf } from './scheme-of.ts';

describe('how an instalment is taxed', () => {
  const known = { today: civilDate('2026-03-10'), signed: 'FR', present: 'EU_REVERSE_CHARGE' } as const;

  it.each([
    ['was invoiced', '2026-03-09', false, 'FR'],
    ['is invoiced today', '2026-03-10', false, 'EU_REVERSE_CHARGE'],
    ['is to come', '2026-03-11', false, 'EU_REVERSE_CHARGE'],
    ['waits for a delivery without a date', null, true, 'EU_REVERSE_CHARGE'],
    ['waits for a delivery that was planned earlier', '2026-03-01', true, 'EU_REVERSE_CHARGE'],
  ])('follows what is known of the day of its invoice, when it %s', (_, day, forecast, expected) => {
    const invoiceOn = day === null ? null : civilDate(day);
    expect(schemeOf({ invoiceOn, forecast }, known)).toBe(expected);
  });
});
