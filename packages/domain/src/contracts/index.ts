export { runsOnBeside } from './beside.ts';
export {
  afterDeliveryStep,
  DELIVERY_LIFECYCLE,
  NOT_DELIVERED,
  type Delivery,
  type DeliveryAction,
  type DeliveryRefusal,
  type DeliveryStatus,
  type DeliveryStep,
} from './delivery.ts';
export { freezeTerms, type FrozenTerms, type ServiceTerms } from './freeze-terms.ts';
export { grantOfYear, grantsBefore, grantsOf, type Grant, type GrantUnit } from './grants.ts';
export {
  MILESTONE_LIFECYCLE,
  nextMilestoneStatus,
  type Milestone,
  type MilestoneAction,
  type MilestoneStatus,
} from './milestone.ts';
export { orderProblem, type OrderProblem } from './order-problem.ts';
export type { ContractKind, Order, Quantified } from './order.ts';
export type { PriceLine, PriceShare } from './price-line.ts';
export {
  revisedPrice,
  revisionsAfter,
  type AppliedRevision,
  type PriceRevision,
  type RevisedPrice,
} from './price-revision.ts';
export {
  quoteProblem,
  runPrice,
  type RunComposition,
  type RunPrice,
  type RunPriceLine,
  type RunPriceProblem,
} from './run-price.ts';
export {
  startIsChosen,
  startOf,
  startProblem,
  startRange,
  type StartProblem,
  type StartRange,
} from './start.ts';
export { standingOf, type ContractStanding, type ContractStatus } from './standing.ts';
export { isOver, stateOf, type ContractState } from './state.ts';
export { terminate, termOn, type Term, type TermConditions, type Termination } from './term.ts';
