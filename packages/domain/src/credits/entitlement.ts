import type { CivilDate } from '../calendar/index.ts';
import {
  ok,
  refuse,
  type BookingId,
  type Brand,
  type HalfDays,
  type LotId,
  type Result,
} from '../kernel/index.ts';
import { bookableBalance } from './bookable.ts';
import { explainBalance } from './explain-balance.ts';
import { figuresAt } from './figures.ts';
import type { Consumption, CreditLedger } from './ledger.ts';
import type { LotWindow } from './lot.ts';
import { replay } from './replay.ts';

/** Whole numbers of what is granted in other units than half-days (§1); each a type of its own. */
interface UnitCounts {
  readonly APPLICATION_DEPLOYMENT: Brand<number, 'Deployments'>;
  readonly TRAINING_DAY: Brand<number, 'TrainingDays'>;
  readonly MAJOR_UPGRADE: Brand<number, 'Upgrades'>;
}

/** What is granted in other units than half-days (§1). */
export type EntitlementUnit = keyof UnitCounts;

/** A whole number of one unit: never mixed with half-days, nor with another unit. */
export type UnitCount<Unit extends EntitlementUnit> = UnitCounts[Unit];

/** A grant in a unit other than half-days; it carries nothing over (§1). */
export interface Entitlement<Unit extends EntitlementUnit> {
  readonly unit: Unit;
  readonly id: LotId;
  readonly granted: UnitCount<Unit>;
  readonly from: CivilDate;
  readonly window: LotWindow;
}

/** One thing of an entitlement that was used, or is planned to be. */
export interface EntitlementUse<Unit extends EntitlementUnit> {
  readonly unit: Unit;
  readonly id: BookingId;
  readonly date: CivilDate;
  readonly count: UnitCount<Unit>;
  readonly delivered: boolean;
}

/** What a client is entitled to in one unit, and what is used of it in order of creation. */
export interface EntitlementAccount<Unit extends EntitlementUnit> {
  readonly entitlements: readonly Entitlement<Unit>[];
  readonly uses: readonly EntitlementUse<Unit>[];
}

/** One step from nothing to what remains of an entitlement. */
export interface EntitlementStep<Unit extends EntitlementUnit> {
  readonly kind: 'GRANTED' | 'DELIVERED' | 'PLANNED' | 'EXPIRED';
  readonly count: UnitCount<Unit>;
  /** From when on it is granted, when it is used, the first day without it. */
  readonly date: CivilDate;
  /** Of a use; `null` for the others. */
  readonly useId: BookingId | null;
}

/** What an entitlement shows at a date; `granted = delivered + planned + expired + remaining`. */
export interface EntitlementFigures<Unit extends EntitlementUnit> {
  readonly id: LotId;
  readonly granted: UnitCount<Unit>;
  readonly delivered: UnitCount<Unit>;
  readonly planned: UnitCount<Unit>;
  readonly expired: UnitCount<Unit>;
  readonly remaining: UnitCount<Unit>;
  /** `granted` minus all other steps is `remaining`. */
  readonly steps: readonly EntitlementStep<Unit>[];
}

/** The entitlements of one unit at a date, and what was used beyond all of them. */
export interface EntitlementBalance<Unit extends EntitlementUnit> {
  readonly entitlements: readonly EntitlementFigures<Unit>[];
  readonly overdrawn: UnitCount<Unit>;
}

/** Why something is not given: what is left on its date, without starving what is planned already. */
export interface NotEntitled<Unit extends EntitlementUnit> {
  readonly kind: 'NOT_ENTITLED';
  readonly unit: Unit;
  readonly requested: UnitCount<Unit>;
  readonly available: UnitCount<Unit>;
}

/** The figures of the entitlements of one unit at `asOf`, with the steps to them: nearest end first, as for half-days (§1). */
export function entitlementFigures<Unit extends EntitlementUnit>(
  account: EntitlementAccount<Unit>,
  asOf: CivilDate,
): EntitlementBalance<Unit> {
  const ledger = ledgerOf(account);
  const replayed = replay(ledger);
  const figures = figuresAt(ledger.lots, replayed, asOf);
  const { lots } = explainBalance(ledger, replayed, asOf);
  return {
    entitlements: figures.lots.map(({ lotId, granted, delivered, planned, expired, remaining }, index) => ({
      id: lotId,
      granted: units(granted),
      delivered: units(delivered),
      planned: units(planned),
      expired: units(expired),
      remaining: units(remaining),
      steps: (lots[index]?.steps ?? []).map((step) => ({
        kind: step.kind,
        count: units(step.halfDays),
        date: step.kind === 'GRANTED' ? step.from : step.date,
        useId: 'bookingId' in step ? step.bookingId : null,
      })),
    })),
    overdrawn: units(figures.overdrawn),
  };
}

/** The most that something new on `date` could use, with everything else still served (§1, "Bookable on date X"). */
export function entitledOn<Unit extends EntitlementUnit>(
  account: EntitlementAccount<Unit>,
  date: CivilDate,
): UnitCount<Unit> {
  return units(bookableBalance(ledgerOf(account)).on(date));
}

/** Decides whether `use` may be made: exactly when it leaves nothing more unserved than before (§1). */
export function useEntitlement<Unit extends EntitlementUnit>(
  account: EntitlementAccount<Unit>,
  use: EntitlementUse<Unit>,
): Result<EntitlementAccount<Unit>, NotEntitled<Unit>> {
  const { unit, count, date } = use;
  const available = entitledOn(account, date);
  return count > available
    ? refuse({ kind: 'NOT_ENTITLED', unit, requested: count, available })
    : ok({ ...account, uses: [...account.uses, use] });
}

/** The engine counts whole things, so the unit does not matter to it; it is put back by `units`. */
function ledgerOf<Unit extends EntitlementUnit>({
  entitlements,
  uses,
}: EntitlementAccount<Unit>): CreditLedger {
  return {
    lots: entitlements.map(({ id, granted, from, window }) => ({
      id,
      granted: granted as number as HalfDays,
      from,
      window,
      carryOver: null,
    })),
    consumptions: uses.map(({ id, date, count, delivered }): Consumption => ({
      bookingId: id,
      date,
      halfDays: count as number as HalfDays,
      delivered,
    })),
  };
}

function units<Unit extends EntitlementUnit>(count: HalfDays): UnitCount<Unit> {
  return count as number as UnitCount<Unit>;
}
