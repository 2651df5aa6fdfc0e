import { quoteProblem, runPrice, terminate, type RunPriceProblem } from '../../contracts/index.ts';
import type { Cents } from '../../kernel/index.ts';
import { outOfHoursCharge } from '../../support/index.ts';
import type { Field } from '../field.ts';
import { OFFER, readSupportContract } from './support-contract.ts';

/** Evaluates a scenario of the kind `termination` (§4). */
export function evaluateTermination(given: Field): object {
  const fields = given.object('startOn', 'noticeOn');
  const startOn = fields.startOn.date();
  const noticeOn = fields.noticeOn.date();
  if (noticeOn < startOn) throw fields.noticeOn.invalid(`must not be before the start, ${startOn}`);
  const { term, effectiveOn } = fields.noticeOn.leadingTo(() => terminate(OFFER.run, startOn, noticeOn));
  return { termEnd: term.until, lastNoticeDate: term.lastNoticeDate, effectiveOn };
}

const QUOTE_PROBLEMS: Readonly<Record<RunPriceProblem, string>> = {
  QUOTE_MISSING: 'is needed for a plan without a list price',
  QUOTE_NOT_A_PRICE: 'must be a whole number of cents, not below 0',
  QUOTE_ON_LISTED_PLAN: 'is not possible for a plan with a list price',
};

/** Evaluates a scenario of the kind `run-price` (§4). */
export function evaluateRunPrice(given: Field): object {
  const fields = given.object('plan', 'options', 'additionalClusters', 'weeklyMeeting', 'quotedCents');
  const composition = {
    ...readSupportContract(fields.plan, fields.options),
    additionalClusters: fields.additionalClusters.integer(0, MOST_CLUSTERS),
    weeklyMeeting: fields.weeklyMeeting.boolean(),
    quoted: fields.quotedCents.optional((field) => field.integer(0, MOST_CENTS) as Cents) ?? null,
  };
  const problem = quoteProblem(OFFER.run, composition);
  if (problem !== null) throw fields.quotedCents.invalid(QUOTE_PROBLEMS[problem]);
  return { monthlyCents: runPrice(OFFER.run, composition).monthly };
}

/** Evaluates a scenario of the kind `out-of-hours` (§3). */
export function evaluateOutOfHours(given: Field): object {
  const minutes = given.object('minutes').minutes.integer(1, MOST_MINUTES);
  const { billedMinutes, net } = outOfHoursCharge(OFFER.run.outOfHours, minutes);
  return { billedMinutes, netCents: net };
}

/** Far beyond any contract, and low enough for every amount to stay a whole number. */
const MOST_CLUSTERS = 10_000;
const MOST_CENTS = 100_000_000_000;
const MOST_MINUTES = 1_000_000_000;
