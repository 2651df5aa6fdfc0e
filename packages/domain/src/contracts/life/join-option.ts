import { addDays, type CivilDate } from '../../calendar/index.ts';
import type { OnCallOptionCode } from '../../catalogue/index.ts';
import { ok, refuse, sumCents, type Cents, type Result } from '../../kernel/index.ts';
import { coverageProblem } from '../../support/index.ts';
import type { FrozenTerms, ServiceTerms } from '../freeze-terms.ts';
import { priceLine, shareLine, type PriceLine } from '../price-line.ts';
import { revisedPrice, revisionsAfter, type PriceRevision, type RevisedPrice } from '../price-revision.ts';
import { startOf } from '../start.ts';
import { firstMonthFrom } from './recurring-price.ts';

/** An option that can join a RUN contract after its signature; a further cluster as often as wished. */
export type RunOptionCode = OnCallOptionCode | 'ADDITIONAL_CLUSTER' | 'WEEKLY_MEETING';

/** An option that joined before: its line is at the prices of the signature. */
export interface JoinedOption {
  readonly option: RunOptionCode;
  readonly line: PriceLine;
}

/** What an option that joins leads to. */
export interface OptionJoining extends JoinedOption {
  /** The first day of the first month with it: the next one that begins. */
  readonly from: CivilDate;
  /** What that month costs without it, and with it, with the revisions that hold by then. */
  readonly before: RevisedPrice;
  readonly after: RevisedPrice;
  /** What it adds to that month. */
  readonly added: Cents;
}

/** Why an option cannot join. */
export type OptionRefusal =
  /** The contract is no RUN contract of its own. */
  | 'NOT_RUN'
  /** The plan's price is on quotation: so are its terms. */
  | 'ON_QUOTATION'
  /** The plan covers it. */
  | 'INCLUDED_IN_PLAN'
  | 'THERE_ALREADY'
  /** Full on-call, which is there, includes it. */
  | 'INCLUDED_IN_FULL'
  /** Full on-call includes options that are there. */
  | 'INCLUDES_THOSE_THERE'
  /** The contract ends before the next month begins. */
  | 'ENDS_BEFORE';

/**
 * What `option` leads to when it joins a contract under `terms` on `today`, after those that `joined` before: it holds from
 * the next month that begins, at the price of the offer that the contract was signed under. The month's price as a whole
 * carries the revisions, so that it is that of a contract which had the option from the start (§4). `end` is the first day
 * without the contract, or `null`.
 */
export function joinOption(
  {
    kind,
    net,
    lines,
    service,
    ...terms
  }: Pick<FrozenTerms, 'kind' | 'signedOn' | 'startsOn' | 'net' | 'lines' | 'service'>,
  joined: readonly JoinedOption[],
  option: RunOptionCode,
  facts: {
    readonly today: CivilDate;
    readonly end: CivilDate | null;
    readonly revisions: readonly PriceRevision[];
  },
): Result<OptionJoining, OptionRefusal> {
  const [plan] = lines;
  if (kind !== 'RUN' || service === null || plan === undefined) return refuse('NOT_RUN');
  if (service.run.plans[service.contract.plan].monthlyPrice === null) return refuse('ON_QUOTATION');
  const there = [...lines.map(({ item }) => item), ...joined.map((each) => each.option)];
  const problem = problemOf(service, there, option);
  if (problem !== null) return refuse(problem);
  const start = startOf(terms);
  const from = facts.today < start ? start : firstMonthFrom(start, addDays(facts.today, 1));
  if (facts.end !== null && facts.end <= from) return refuse('ENDS_BEFORE');
  const line = lineOf(service, plan.unitPrice, option);
  const counting = revisionsAfter(start, facts.revisions);
  const without = sumCents([net, ...joined.map((each) => each.line.amount)]);
  const before = revisedPrice(without, counting, from);
  const after = revisedPrice(sumCents([without, line.amount]), counting, from);
  return ok({ option, line, from, before, after, added: (after.price - before.price) as Cents });
}

function problemOf(
  { run, contract: { plan } }: ServiceTerms,
  there: readonly string[],
  option: RunOptionCode,
): OptionRefusal | null {
  if (option === 'ADDITIONAL_CLUSTER') return null;
  if (there.includes(option)) return 'THERE_ALREADY';
  if (option === 'WEEKLY_MEETING') return null;
  const options = [...onCallAmong(there, run.onCallOptions), option];
  switch (coverageProblem(run, { plan, options })) {
    case null:
      return null;
    case 'PLAN_TAKES_NO_OPTION':
      return 'INCLUDED_IN_PLAN';
    case 'OPTION_TWICE':
      return 'THERE_ALREADY';
    case 'FULL_INCLUDES_THE_OTHERS':
      return run.onCallCoverage[option].includesTheOthers ? 'INCLUDES_THOSE_THERE' : 'INCLUDED_IN_FULL';
  }
}

function onCallAmong(
  there: readonly string[],
  offered: Readonly<Record<OnCallOptionCode, Cents>>,
): OnCallOptionCode[] {
  return (Object.keys(offered) as OnCallOptionCode[]).filter((code) => there.includes(code));
}

function lineOf({ run }: ServiceTerms, plan: Cents, option: RunOptionCode): PriceLine {
  switch (option) {
    case 'ADDITIONAL_CLUSTER':
      return shareLine(option, 1, plan, run.additionalClusterRate);
    case 'WEEKLY_MEETING':
      return priceLine(option, 1, run.weeklyMeetingPrice);
    default:
      return priceLine(option, 1, run.onCallOptions[option]);
  }
}
