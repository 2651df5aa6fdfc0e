import type { CivilDate } from '../calendar/index.ts';

/** Where a quote stands: asked for, answered, or over in one of six ways. */
export type QuoteStatus =
  'ASKED' | 'TAKEN_BACK' | 'ANSWERED' | 'TURNED_DOWN' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'EXPIRED';

/** The client takes its request back, accepts or declines, AKOUENDY answers, turns down or withdraws, the calendar lets expire. */
export type QuoteAction = 'TAKE_BACK' | 'ANSWER' | 'TURN_DOWN' | 'ACCEPT' | 'DECLINE' | 'WITHDRAW' | 'EXPIRE';

/** The life of a quote as a table: a step that it does not list does not exist. What is over stays over. */
export const QUOTE_LIFECYCLE: Readonly<
  Record<QuoteStatus, Readonly<Partial<Record<QuoteAction, QuoteStatus>>>>
> = {
  ASKED: { TAKE_BACK: 'TAKEN_BACK', ANSWER: 'ANSWERED', TURN_DOWN: 'TURNED_DOWN' },
  ANSWERED: { ACCEPT: 'ACCEPTED', DECLINE: 'DECLINED', WITHDRAW: 'WITHDRAWN', EXPIRE: 'EXPIRED' },
  TAKEN_BACK: {},
  TURNED_DOWN: {},
  ACCEPTED: {},
  DECLINED: {},
  WITHDRAWN: {},
  EXPIRED: {},
};

/** The status after `action`, or `null` when a quote in `status` cannot take that step. */
export function nextQuoteStatus(status: QuoteStatus, action: QuoteAction): QuoteStatus | null {
  return QUOTE_LIFECYCLE[status][action] ?? null;
}

/** What has happened to a quote. */
export interface QuoteStep {
  /** Expiry is no step: the calendar makes it. */
  readonly action: Exclude<QuoteAction, 'EXPIRE'>;
  /** Of an answer, the last day on which it can be accepted; `null` for the others. */
  readonly validUntil: CivilDate | null;
}

/** Where a quote stands on `today` after `steps`: an answer that nobody took up has expired the day after its last one. */
export function quoteStatus(steps: readonly QuoteStep[], today: CivilDate): QuoteStatus {
  let status: QuoteStatus = 'ASKED';
  let validUntil: CivilDate | null = null;
  for (const step of steps) {
    status = nextQuoteStatus(status, step.action) ?? status;
    validUntil = step.validUntil ?? validUntil;
  }
  const expires = nextQuoteStatus(status, 'EXPIRE');
  return expires !== null && validUntil !== null && validUntil < today ? expires : status;
}
