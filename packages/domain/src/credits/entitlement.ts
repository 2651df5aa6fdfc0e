import type { CivilDate } from '../calendar/index.ts';
import type { BookingId, Brand, HalfDays, LotId } from '../kernel/index.ts';
import { figuresAt, type LotFigures } from './figures.ts';
import type { CreditLot, LotWindow } from './lot.ts';
import { replay } from './replay.ts';

/** A whole number of deployments, training days or upgrades: never mixed with half-days. */
export type UnitCount = Brand<number, 'UnitCount'>;

/** A grant in a unit other than half-days; it carries nothing over (§1). */
export interface Entitlement {
  readonly id: LotId;
  readonly granted: UnitCount;
  readonly from: CivilDate;
  readonly window: LotWindow;
}

/** One thing of an entitlement that was used, or is planned to be. */
export interface EntitlementUse {
  readonly id: BookingId;
  readonly date: CivilDate;
  readonly count: UnitCount;
  readonly delivered: boolean;
}

/** What an entitlement shows at a date; `granted = delivered + planned + expired + remaining`. */
export interface EntitlementFigures {
  readonly id: LotId;
  readonly granted: UnitCount;
  readonly delivered: UnitCount;
  readonly planned: UnitCount;
  readonly expired: UnitCount;
  readonly remaining: UnitCount;
}

/** The entitlements of one unit at a date, and what was used beyond all of them. */
export interface EntitlementBalance {
  readonly entitlements: readonly EntitlementFigures[];
  readonly overdrawn: UnitCount;
}

/**
 * The figures of the entitlements of one unit at `asOf`: the same engine as for half-days, the nearest
 * end first. It counts whole things, so the unit of the engine does not matter to it; it is put back here.
 */
export function entitlementFigures(
  entitlements: readonly Entitlement[],
  uses: readonly EntitlementUse[],
  asOf: CivilDate,
): EntitlementBalance {
  const lots = entitlements.map((entitlement): CreditLot => ({
    id: entitlement.id,
    granted: entitlement.granted as number as HalfDays,
    from: entitlement.from,
    window: entitlement.window,
    carryOver: null,
  }));
  const consumptions = uses.map(({ id, date, count, delivered }) => ({
    bookingId: id,
    date,
    halfDays: count as number as HalfDays,
    delivered,
  }));
  const figures = figuresAt(lots, replay({ lots, consumptions }), asOf);
  return { entitlements: figures.lots.map(inUnits), overdrawn: units(figures.overdrawn) };
}

function units(count: HalfDays): UnitCount {
  return count as number as UnitCount;
}

function inUnits({ lotId, granted, delivered, planned, expired, remaining }: LotFigures): EntitlementFigures {
  return {
    id: lotId,
    granted: units(granted),
    delivered: units(delivered),
    planned: units(planned),
    expired: units(expired),
    remaining: units(remaining),
  };
}
