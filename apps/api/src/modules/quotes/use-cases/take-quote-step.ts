import { isDeepStrictEqual } from 'node:util';
import type { CivilDate } from '@akouendy/domain';
import { nextQuoteStatus, type Proposal, type QuoteAction } from '@akouendy/domain/quotes';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import type { AuditAction } from '../../../platform/audit/audit-action.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';
import { textProblem } from '../../../platform/input/written-text.ts';
import { Offers } from '../../catalogue/catalogue.public.ts';
import { Announcements } from '../../notifications/notifications.public.ts';
import { lockQuotes } from '../persistence/quote-record.ts';
import { insertStep, type Answer, type TakenStep } from '../persistence/quote-steps.ts';
import { Quotes, type Quote } from '../queries/quotes.ts';
import { fieldOfProblem } from './field-of-problem.ts';

/** Characters of remarks and reasons at most. */
const LONGEST_WORDS = 4_000;

/** How a quote ends by a word of somebody, acceptance apart. */
export type QuoteEnding = 'TAKE_BACK' | 'TURN_DOWN' | 'WITHDRAW' | 'DECLINE';

/** A step that somebody wishes to take; acceptance is `AcceptQuote`'s. */
export type StepAsked =
  | {
      readonly action: 'ANSWER';
      readonly proposal: Proposal;
      readonly validUntil: CivilDate;
      /** The first day of the contract; `null` for that of its acceptance. */
      readonly startsOn: CivilDate | null;
      readonly remarks: string;
    }
  | { readonly action: QuoteEnding; readonly reason: string };

/** Of which quote, and under which key. */
export interface QuoteStepCommand {
  readonly quoteId: string;
  readonly idempotencyKey: string;
  readonly step: StepAsked;
}

/** What became of it. */
export type QuoteStepOutcome =
  | { readonly kind: 'TAKEN'; readonly quoteId: string }
  | { readonly kind: 'NOT_POSSIBLE'; readonly quoteId: string }
  /** Another step was taken under the key. */
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED' }
  | InvalidField
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

const AUDITED: Readonly<Record<StepAsked['action'], AuditAction>> = {
  ANSWER: 'quote.answered',
  TAKE_BACK: 'quote.taken_back',
  TURN_DOWN: 'quote.turned_down',
  WITHDRAW: 'quote.withdrawn',
  DECLINE: 'quote.declined',
};

const TOLD = {
  ANSWER: 'QUOTE_ANSWERED',
  TAKE_BACK: 'QUOTE_TAKEN_BACK',
  TURN_DOWN: 'QUOTE_TURNED_DOWN',
  WITHDRAW: 'QUOTE_WITHDRAWN',
  DECLINE: 'QUOTE_DECLINED',
} as const;

/** Takes a step of a quote, one after the other; sent again it answers the same. */
@Injectable()
export class TakeQuoteStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly quotes: Quotes,
    private readonly offers: Offers,
    private readonly audit: AuditTrail,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** Takes it in the name of who is asking. */
  async execute(command: QuoteStepCommand): Promise<QuoteStepOutcome> {
    const notFound = { kind: 'NOT_FOUND', id: command.quoteId } as const;
    const invalid = wordsProblem(command.step);
    if (invalid !== null) return invalid;
    if (!isUuid(command.quoteId)) return notFound;
    const quoteId = command.quoteId.toLowerCase();
    return this.unitOfWork.write(async (db) => {
      await lockQuotes(db, quoteId);
      const quote = await this.quotes.byId(quoteId);
      return quote === null ? notFound : this.decide(db, quote, command);
    });
  }

  private async decide(
    db: Database,
    quote: Quote,
    { step, idempotencyKey }: QuoteStepCommand,
  ): Promise<QuoteStepOutcome> {
    const { id: quoteId } = quote;
    const earlier = quote.steps.find((each) => each.idempotencyKey === idempotencyKey);
    if (earlier !== undefined) {
      return isSameStep(earlier, step) ? { kind: 'TAKEN', quoteId } : { kind: 'IDEMPOTENCY_KEY_REUSED' };
    }
    const status = nextQuoteStatus(quote.status, step.action satisfies QuoteAction);
    if (status === null) return { kind: 'NOT_POSSIBLE', quoteId };
    const answer = step.action === 'ANSWER' ? await this.answerOf(quote, step) : null;
    if (answer !== null && 'kind' in answer) return answer;
    await insertStep((sql, parameters) => db.query(sql, parameters), {
      quoteId,
      clientId: quote.clientId,
      action: step.action,
      answer,
      validUntil: step.action === 'ANSWER' ? step.validUntil : null,
      words: wordsOf(step),
      contractId: null,
      takenAt: this.clock.now(),
      takenBy: currentActor().personId,
      idempotencyKey,
    });
    await this.audit.record(db, {
      action: AUDITED[step.action],
      objectType: 'quote',
      objectId: quoteId,
      clientId: quote.clientId,
      detail: {
        quote: quote.reference,
        ...(step.action === 'ANSWER' ? datesOf(step) : {}),
      },
      change: { before: { status: quote.status }, after: { status } },
    });
    await this.announcements.announce(db, {
      kind: TOLD[step.action],
      clientId: quote.clientId,
      data: { quote: { quoteId, reference: quote.reference } },
    });
    return { kind: 'TAKEN', quoteId };
  }

  /** What is proposed under today's offer, or what is wrong with it. */
  private async answerOf(
    { subject }: Quote,
    { proposal, validUntil, startsOn }: Extract<StepAsked, { action: 'ANSWER' }>,
  ): Promise<Answer | InvalidField> {
    const published = await this.offers.current();
    if (published === null) return invalidField('price', 'NOT_ALLOWED');
    const { offer } = published;
    const today = this.clock.today();
    const field = fieldOfProblem(offer, subject, proposal, { validUntil, startsOn, today });
    return field ?? { proposal, offerVersion: offer.version, startsOn };
  }
}

/** What the trail says of an answer. */
function datesOf({ validUntil, startsOn }: Extract<StepAsked, { action: 'ANSWER' }>) {
  return { validUntil, ...(startsOn === null ? {} : { startsOn }) };
}

/** What is kept of its remarks, or of its reason; `null` without. */
function wordsOf(step: StepAsked): string | null {
  const words = (step.action === 'ANSWER' ? step.remarks : step.reason).trim();
  return words === '' ? null : words;
}

/** Whether the step that was taken is the one that is asked for now. */
function isSameStep(taken: TakenStep, asked: StepAsked): boolean {
  const [proposal, validUntil, startsOn] =
    asked.action === 'ANSWER' ? [asked.proposal, asked.validUntil, asked.startsOn] : [undefined, null, null];
  return (
    taken.action === asked.action &&
    taken.words === wordsOf(asked) &&
    taken.validUntil === validUntil &&
    (taken.answer?.startsOn ?? null) === startsOn &&
    isDeepStrictEqual(taken.answer?.proposal, proposal)
  );
}

/** Turning down says why; the others may. */
function wordsProblem(step: StepAsked): InvalidField | null {
  const [field, text] =
    step.action === 'ANSWER' ? (['remarks', step.remarks] as const) : (['reason', step.reason] as const);
  const problem = textProblem(text, LONGEST_WORDS);
  if (problem === null || (problem === 'REQUIRED' && step.action !== 'TURN_DOWN')) return null;
  return invalidField(field, problem);
}
