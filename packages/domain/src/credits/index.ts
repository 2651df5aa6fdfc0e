export { bookableBalance, type BookableBalance, type BookableStretch } from './bookable.ts';
export { comingExpiries, type Expiry } from './expiries.ts';
export { figuresAt, type AccountFigures, type Figures, type LotFigures } from './figures.ts';
export { withConsumptions, withLots, type Consumption, type CreditLedger } from './ledger.ts';
export { carryOverCap, windowEnd, type CarryOver, type CreditLot, type LotWindow } from './lot.ts';
export {
  movementsOf,
  type ConsumptionMovement,
  type ExpiryMovement,
  type GrantMovement,
  type Movement,
} from './movements.ts';
export { poolsOf, type Pool } from './pool.ts';
export { replay, type Allocation, type FreePool, type Replay } from './replay.ts';
export { previewConsumptions, type PoolChange } from './preview.ts';
export { projectionOver, type Projection, type ProjectionBand } from './projection.ts';
export {
  explainBalance,
  type BalanceExplanation,
  type BalanceStep,
  type LotExplanation,
  type RemainingPart,
} from './explain-balance.ts';
export {
  entitlementFigures,
  type Entitlement,
  type EntitlementBalance,
  type EntitlementFigures,
  type EntitlementUse,
  type UnitCount,
} from './entitlement.ts';
