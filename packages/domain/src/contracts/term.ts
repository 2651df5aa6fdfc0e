import { addMonths, type CivilDate, type Period } from '../calendar/index.ts';
import type { RunOffer } from '../catalogue/index.ts';
import { InvalidInput } from '../kernel/index.ts';

/** A term of a RUN contract: the commitment, or one of its tacit renewals. */
export interface Term extends Period {
  /** 0 for the commitment, 1 for the first renewal, … */
  readonly renewals: number;
  /** The last day on which notice still ends the contract with this term (§4). */
  readonly lastNoticeDate: CivilDate;
}

/** The months that decide terms; part of what a contract freezes at signature. */
export type TermConditions = Pick<RunOffer, 'commitmentMonths' | 'renewalMonths' | 'terminationNoticeMonths'>;

/** What giving notice on a date leads to. */
export interface Termination {
  readonly term: Term;
  readonly inTime: boolean;
  /** The first day without the contract. */
  readonly effectiveOn: CivilDate;
}

/**
 * The term that holds `date`; an anniversary belongs to the term that starts. Each date is counted in
 * months from `startOn` (§0). Throws `InvalidInput` for a date before it.
 */
export function termOn(conditions: TermConditions, startOn: CivilDate, date: CivilDate): Term {
  if (date < startOn) throw new InvalidInput(`${date} is before the contract's start, ${startOn}`);
  let term = nthTerm(conditions, startOn, 0);
  while (term.until <= date) term = nthTerm(conditions, startOn, term.renewals + 1);
  return term;
}

/**
 * When the contract ends if notice is given on `noticeOn`: with the running term until its last notice
 * date, that day included, and with the next term after it (§4).
 */
export function terminate(conditions: TermConditions, startOn: CivilDate, noticeOn: CivilDate): Termination {
  const term = termOn(conditions, startOn, noticeOn);
  const inTime = noticeOn <= term.lastNoticeDate;
  const effectiveOn = inTime ? term.until : nthTerm(conditions, startOn, term.renewals + 1).until;
  return { term, inTime, effectiveOn };
}

function nthTerm(conditions: TermConditions, startOn: CivilDate, renewals: number): Term {
  const { commitmentMonths, renewalMonths, terminationNoticeMonths } = conditions;
  const months = commitmentMonths + renewals * renewalMonths;
  return {
    renewals,
    from: renewals === 0 ? startOn : addMonths(startOn, months - renewalMonths),
    until: addMonths(startOn, months),
    lastNoticeDate: addMonths(startOn, months - terminationNoticeMonths),
  };
}
