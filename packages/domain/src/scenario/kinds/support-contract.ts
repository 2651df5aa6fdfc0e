import { OFFER_2025_01, type OnCallOptionCode, type RunPlanCode } from '../../catalogue/index.ts';
import { coverageProblem, type CoverageProblem, type SupportContract } from '../../support/index.ts';
import type { Field } from '../field.ts';

/** The offer whose terms scenarios are evaluated with. */
export const OFFER = OFFER_2025_01;

const PLANS = Object.keys(OFFER.run.plans) as RunPlanCode[];
const OPTIONS = Object.keys(OFFER.run.onCallOptions) as OnCallOptionCode[];

const PROBLEMS: Readonly<Record<CoverageProblem, string>> = {
  PLAN_TAKES_NO_OPTION: 'this plan is covered round the clock and takes none',
  OPTION_TWICE: 'an option stands twice',
  FULL_INCLUDES_THE_OTHERS: 'FULL includes the others',
};

/** Reads a plan and the on-call options that fit it (§3). */
export function readSupportContract(plan: Field, options: Field): SupportContract {
  const contract = {
    plan: plan.oneOf(PLANS),
    options: options.list((option) => option.oneOf(OPTIONS)),
  };
  const problem = coverageProblem(OFFER.run, contract);
  if (problem !== null) throw options.invalid(PROBLEMS[problem]);
  return contract;
}
