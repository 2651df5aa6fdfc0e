import fc from 'fast-check';
import { civilDate } from '../calendar/index.ts';
import { cents } from '../kernel/index.ts';
import { paymentDueOn, paymentOf, type PaymentFacts, type PaymentStatus } from './payment.ts';

const DUE = civilDate('2026-10-14');
const LATER = civilDate('2026-10-15');
const facts = (gross: number, credited: number, paid: number): PaymentFacts => ({
  gross: cents(gross),
  credited: cents(credited),
  paid: cents(paid),
  dueOn: DUE,
});

describe('where an invoice stands', () => {
  it.each<[string, PaymentStatus, number, number, number, string]>([
    ['nothing paid', 'ISSUED', 100, 0, 0, DUE],
    ['nothing paid, a day late', 'OVERDUE', 100, 0, 0, LATER],
    ['a part paid', 'PARTLY_PAID', 100, 0, 99, DUE],
    ['a part paid, a day late', 'OVERDUE', 100, 0, 99, LATER],
    ['a part credited', 'ISSUED', 100, 40, 0, DUE],
    ['the rest paid', 'PAID', 100, 40, 60, LATER],
    ['all paid', 'PAID', 100, 0, 100, LATER],
    ['all credited', 'CREDITED', 100, 100, 0, LATER],
    ['more paid', 'PAID', 100, 0, 120, DUE],
    ['an invoice of nothing', 'PAID', 0, 0, 0, LATER],
  ])('%s', (_, status, gross, credited, paid, today) => {
    expect(paymentOf(facts(gross, credited, paid), civilDate(today)).status).toBe(status);
  });

  it('adds up: credited, paid and left are the gross and what was paid too much', () => {
    const anyAmount = fc.nat({ max: 1000 });
    fc.assert(
      fc.property(anyAmount, anyAmount, anyAmount, (gross, credited, paid) => {
        const payment = paymentOf(facts(gross, credited, paid), DUE);
        expect(payment.credited + payment.paid + payment.left).toBe(payment.gross + payment.overpaid);
        expect(Math.min(payment.left, payment.overpaid)).toBe(0);
        expect(['PAID', 'CREDITED'].includes(payment.status)).toBe(payment.left === 0);
      }),
    );
  });

  it('is due thirty days after its date', () => {
    expect(paymentDueOn(civilDate('2028-01-30'), 30)).toBe('2028-02-29');
  });
});
