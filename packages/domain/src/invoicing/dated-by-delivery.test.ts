import { civilDate } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { freezeTerms } from '../contracts/index.ts';
import { datedByDelivery } from './dated-by-delivery.ts';
import { saleOf } from './sale-of.ts';
import { scheduleOf } from './schedule.ts';
import { signedSchedule } from './signed-schedule.ts';

it('dates the signed schedule as one that is computed after the delivery', () => {
  const terms = freezeTerms(
    OFFER_2025_01,
    { kind: 'BUILD', plan: 'STARTER', options: [] },
    civilDate('2026-02-03'),
  );
  const acceptedOn = civilDate('2026-03-17');
  const sale = saleOf(terms, { deliveredOn: acceptedOn, plannedDeliveryOn: null, revisions: [] });
  expect(
    signedSchedule(terms, 'FR').map((each) => datedByDelivery(each, acceptedOn, terms.paymentDays)),
  ).toEqual(scheduleOf(sale, { vat: 'FR', paymentDays: terms.paymentDays, until: civilDate('2030-01-01') }));
});
