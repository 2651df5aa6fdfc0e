import { addMonths, type CivilDate } from '../calendar/index.ts';
import type { Offer } from '../catalogue/index.ts';
import type { CarryOver, EntitlementUnit, LotWindow } from '../credits/index.ts';
import type { Order } from './order.ts';

/** What a lot counts: half-days of work, or an entitlement in another unit (§1). */
export type GrantUnit = 'HALF_DAY' | EntitlementUnit;

/** A lot that a contract grants; a yearly one is granted again at the start of each contract year. */
export interface Grant {
  readonly unit: GrantUnit;
  /** In the grant's unit. */
  readonly granted: number;
  readonly from: CivilDate;
  readonly window: LotWindow;
  readonly carryOver: CarryOver | null;
  readonly yearly: boolean;
}

/** The lots that `order`, whose contract starts on `from`, grants (§1); empty when it grants none. */
export function grantsOf(offer: Offer, order: Order, from: CivilDate): Grant[] {
  const grants = allGrants(offer, order, from);
  return grants.filter(({ granted }) => granted > 0);
}

function allGrants(offer: Offer, order: Order, from: CivilDate): Grant[] {
  const { deploy, build, run } = offer;
  const year: LotWindow = { kind: 'MONTHS', months: deploy.packageMonths };
  const plain = { from, carryOver: null, yearly: false };
  switch (order.kind) {
    case 'DEPLOY': {
      const granted = deploy.packages[order.package].halfDays;
      return [{ ...plain, unit: 'HALF_DAY', granted, window: year, carryOver: deploy.carryOver }];
    }
    case 'REGIE': {
      const { halfDays, months } = deploy.regie[order.formula];
      const window: LotWindow = months === null ? { kind: 'OPEN' } : { kind: 'MONTHS', months };
      return [{ ...plain, unit: 'HALF_DAY', granted: halfDays, window }];
    }
    case 'APPLICATION': {
      const granted = order.applications.reduce((sum, { quantity }) => sum + quantity, 0);
      return [{ ...plain, unit: 'APPLICATION_DEPLOYMENT', granted, window: { kind: 'OPEN' } }];
    }
    case 'BUILD': {
      const extra = order.options.find(({ code }) => code === 'TRAINING_DAY')?.quantity ?? 0;
      const granted = build.includedTrainingDays + extra;
      return [{ ...plain, unit: 'TRAINING_DAY', granted, window: { kind: 'OPEN' } }];
    }
    case 'RUN':
      return [
        { ...plain, unit: 'MAJOR_UPGRADE', granted: run.majorUpgradesPerYear, window: year, yearly: true },
      ];
    case 'PACK': {
      const pack = offer.packs[order.pack];
      const whole: LotWindow = { kind: 'MONTHS', months: pack.runMonths };
      return [
        { ...plain, unit: 'HALF_DAY', granted: pack.yearlyHalfDays, window: year, yearly: true },
        { ...plain, unit: 'APPLICATION_DEPLOYMENT', granted: pack.applicationDeployments, window: whole },
        { ...plain, unit: 'TRAINING_DAY', granted: pack.trainingDays, window: whole },
        { ...plain, unit: 'MAJOR_UPGRADE', granted: run.majorUpgradesPerYear, window: year, yearly: true },
      ];
    }
  }
}

/**
 * The lot that a yearly grant gives `years` contract years after its first. Both ends are counted from
 * the first start (§0), so that the years of a contract signed on 29 February touch.
 */
export function grantOfYear(grant: Grant, years: number): Grant {
  return {
    ...grant,
    from: addMonths(grant.from, 12 * years),
    window: { kind: 'UNTIL', until: addMonths(grant.from, 12 * (years + 1)) },
  };
}

/** Each lot of `grants` that starts before `until`, or at all without one: a yearly grant once for each contract year. */
export function grantsBefore(grants: readonly Grant[], until: CivilDate | null): Grant[] {
  return grants.flatMap((grant) => {
    if (!grant.yearly || until === null) return [grant];
    const years: Grant[] = [];
    for (let lot = grantOfYear(grant, 0); lot.from < until; lot = grantOfYear(grant, years.length))
      years.push(lot);
    return years;
  });
}
