export { creditSummary, type CreditSummary, type OtherLot, type RunningLot } from './credit-summary.ts';
export { consumptionPace, PACE_THRESHOLDS, type LotPace, type Pace, type PaceStatus } from './pace.ts';
