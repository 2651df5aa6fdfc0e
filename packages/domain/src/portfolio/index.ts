export { creditSummary, type CreditSummary, type RunningLot } from './credit-summary.ts';
