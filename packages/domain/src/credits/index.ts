export { bookableBalance, type BookableBalance, type BookableStretch } from './bookable.ts';
export { comingExpiries, type Expiry } from './expiries.ts';
export { figuresAt, type AccountFigures, type Figures, type LotFigures } from './figures.ts';
export {
  withConsumptions,
  withLots,
  withoutConsumption,
  type Consumption,
  type CreditLedger,
} from './ledger.ts';
export {
  carryOverCap,
  carryOverEnd,
  windowEnd,
  type CarryOver,
  type CreditLot,
  type LotWindow,
} from './lot.ts';
export {
  movementsOf,
  type ConsumptionMovement,
  type ExpiryMovement,
  type GrantMovement,
  type Movement,
} from './movements.ts';
export { poolsOf, type Pool, type ServingOrder } from './pool.ts';
export { replay, type Allocation, type FreePool, type Replay } from './replay.ts';
export {
  previewConsumptions,
  whatIf,
  type LedgerChange,
  type Outlook,
  type PoolChange,
  type WhatIf,
} from './preview.ts';
export { projectionOver, type Projection, type ProjectionBand } from './projection.ts';
export {
  explainBalance,
  type BalanceExplanation,
  type BalanceStep,
  type LotExplanation,
  type LotUse,
  type RemainingPart,
} from './explain-balance.ts';
export {
  entitledOn,
  entitlementFigures,
  useEntitlement,
  type Entitlement,
  type EntitlementAccount,
  type EntitlementBalance,
  type EntitlementFigures,
  type EntitlementStep,
  type EntitlementUnit,
  type EntitlementUse,
  type NotEntitled,
  type UnitCount,
} from './entitlement.ts';
export { explainAllocation, type AllocationExplanation, type AllocationStep } from './explain-allocation.ts';
export {
  explainBookable,
  type BookableExplanation,
  type BookablePool,
  type HoldingBooking,
} from './explain-bookable.ts';
export { explainCarryOver, type CarryOverExplanation } from './explain-carry-over.ts';
export {
  explainNextExpiry,
  type ExpiryExplanation,
  type ExpiryStep,
  type LotExpiryExplanation,
} from './explain-expiry.ts';
