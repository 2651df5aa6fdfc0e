import fc from 'fast-check';
import { calendarWith } from '../../test/support/calendars.ts';
import { walkToDeadline } from '../../test/support/minute-by-minute.ts';
import { anyMinute, anySupportContract, RUN } from '../../test/support/tickets.ts';
import { instant } from '../calendar/index.ts';
import type { Cents } from '../kernel/index.ts';
import { consentToOutOfHours, outOfHoursCharge, outOfHoursOffer } from './out-of-hours.ts';
import { SupportClock } from './support-clock.ts';

const standard = new SupportClock(RUN, { plan: 'STANDARD', options: [] }, calendarWith());
const offered = (at: string, priority: 'P1' | 'P2' = 'P1', clock = standard) =>
  outOfHoursOffer(RUN.outOfHours, clock, priority, instant(at));

describe('the charge for out-of-hours work', () => {
  const charge = (minutes: number) => outOfHoursCharge(RUN.outOfHours, minutes);

  it('is two hours at least, beyond them the next quarter of an hour, at 2,50 € a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (minutes) => {
        const { billedMinutes, net } = charge(minutes);
        expect(net).toBe(billedMinutes * 250);
        expect(billedMinutes % 15).toBe(0);
        if (minutes <= 120) expect(billedMinutes).toBe(120);
        else expect(billedMinutes - minutes).toBeLessThan(15);
        expect(billedMinutes).toBeGreaterThanOrEqual(minutes);
        expect(charge(minutes + 1).net).toBeGreaterThanOrEqual(net);
      }),
    );
  });
});

describe('the offer of out-of-hours work', () => {
  it('is made exactly in the minutes in which a walk finds the clock of a P1 at rest, until the next that runs', () => {
    const calendar = calendarWith({ holidays: ['2026-04-06', '2026-05-01', '2026-11-11'] });
    fc.assert(
      fc.property(anySupportContract, anyMinute, (contract, now) => {
        const firstRunning = walkToDeadline(contract, 'P1', calendar, now, 1, []) - 60;
        const made = outOfHoursOffer(RUN.outOfHours, new SupportClock(RUN, contract, calendar), 'P1', now);
        expect(made?.coveredFrom ?? now).toBe(firstRunning);
      }),
    );
  });

  it('is made for a P1 outside coverage, with what the minimum costs and when the contract covers it', () => {
    expect(offered('2026-09-18T18:00:00+02:00')).toEqual({
      hourlyPrice: 15_000,
      leastMinutes: 120,
      leastNet: 30_000,
      coveredFrom: instant('2026-09-21T09:00:00+02:00'),
    });
  });

  it('is not made inside coverage, to its last second', () => {
    expect(offered('2026-09-18T17:59:59+02:00')).toBeNull();
    expect(offered('2026-09-18T09:00:00+02:00')).toBeNull();
  });

  it('is not made for another priority, nor under a contract round the clock', () => {
    expect(offered('2026-09-18T20:00:00+02:00', 'P2')).toBeNull();
    const premium = new SupportClock(RUN, { plan: 'PREMIUM', options: [] }, calendarWith());
    expect(offered('2026-09-18T20:00:00+02:00', 'P1', premium)).toBeNull();
  });
});

describe('the consent to out-of-hours work', () => {
  const offer = offered('2026-09-18T20:00:00+02:00');

  it('is for the price that was confirmed', () => {
    expect(consentToOutOfHours(offer, 15_000 as Cents)).toEqual({ ok: true, value: offer });
    expect(consentToOutOfHours(offer, 12_000 as Cents)).toEqual({
      ok: false,
      refusal: { kind: 'PRICE_NOT_CONFIRMED', hourlyPrice: 15_000 },
    });
  });

  it('is not needed once the contract covers the ticket', () => {
    expect(consentToOutOfHours(offered('2026-09-21T09:00:00+02:00'), 15_000 as Cents)).toEqual({
      ok: false,
      refusal: { kind: 'COVERED_BY_CONTRACT' },
    });
  });
});
