export { freezeTerms, type FrozenTerms, type PriceLine } from './freeze-terms.ts';
export { grantOfYear, grantsOf, type Grant, type GrantUnit } from './grants.ts';
export { orderProblem, type OrderProblem } from './order-problem.ts';
export type { ContractKind, Order, Quantified } from './order.ts';
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
export { terminate, termOn, type Term, type TermConditions, type Termination } from './term.ts';
