export {
  availabilityOf,
  availabilityOver,
  civilMonth,
  type Availability,
  type CivilMonth,
} from './availability.ts';
export { errorBudgetOf, type ErrorBudget, type MinutesAndSeconds } from './error-budget.ts';
export { explainOutages, type OutageShare } from './explain-outages.ts';
