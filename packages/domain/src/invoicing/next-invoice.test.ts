import { civilDate } from '../calendar/index.ts';
import { cents } from '../kernel/index.ts';
import { nextInvoiceOn } from './next-invoice.ts';
import { scheduleOf } from './schedule.ts';

const run = scheduleOf(
  { terms: 'MONTHLY_IN_ADVANCE', net: cents(90_000), startOn: civilDate('2026-09-14'), revisions: [] },
  { vat: 'FR', paymentDays: 30, until: civilDate('2027-01-01') },
);
const forecast = scheduleOf(
  {
    terms: 'ON_DELIVERY',
    net: cents(1),
    orderedOn: civilDate('2026-09-01'),
    deliveredOn: null,
    plannedDeliveryOn: civilDate('2026-10-01'),
  },
  { vat: 'FR', paymentDays: 30, until: civilDate('2027-01-01') },
);

describe('the invoice that takes up work out of hours', () => {
  it.each([
    ['2026-09-20', '2026-10-14'],
    ['2026-10-14', '2026-10-14'],
    ['2026-10-15', '2026-11-14'],
    ['2026-12-20', '2026-12-20'],
  ])('of %s is that of %s', (workedOn, invoiceOn) => {
    expect(nextInvoiceOn([...run].reverse(), civilDate(workedOn))).toBe(invoiceOn);
  });

  it('is never one that may not come', () => {
    expect(nextInvoiceOn([...forecast, ...run], civilDate('2026-09-20'))).toBe('2026-10-14');
    expect(nextInvoiceOn(forecast, civilDate('2026-09-20'))).toBe('2026-09-20');
  });
});
