import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { MayCall } from '../../../platform/access/may-call.ts';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { made } from '../../../platform/graphql/made.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { KeyReusedType } from '../../access/access.public.ts';
import { Clients } from '../../clients/clients.public.ts';
import { OrderAnswers } from '../../orders/orders.public.ts';
import { Quotes, type Quote } from '../queries/quotes.ts';
import { AcceptQuote } from '../use-cases/accept-quote.ts';
import { AskForQuote } from '../use-cases/ask-for-quote.ts';
import { TakeQuoteStep, type QuoteEnding, type QuoteStepCommand } from '../use-cases/take-quote-step.ts';
import {
  AcceptQuoteResult,
  AskForQuoteResult,
  QuoteChangedType,
  QuoteResult,
  QuoteStepNotPossibleType,
} from './quote-results.type.ts';
import { AcceptQuoteInput, AnswerQuoteInput, AskForQuoteInput, EndQuoteInput } from './quote.input.ts';
import { QuoteType, quoteType } from './quote.type.ts';

/** Asking for quotes, and their steps. */
@Resolver(() => QuoteType)
export class QuoteStepsResolver {
  constructor(
    private readonly ask: AskForQuote,
    private readonly take: TakeQuoteStep,
    private readonly accept: AcceptQuote,
    private readonly quotes: Quotes,
    private readonly clients: Clients,
    private readonly answers: OrderAnswers,
  ) {}

  @Mutation(() => AskForQuoteResult, { description: 'Asks AKOUENDY for a quote.' })
  @MayCall('ACCEPT_COMMITMENT')
  async askForQuote(
    @Args('input', { type: () => AskForQuoteInput, description: 'What for.' }) input: AskForQuoteInput,
  ): Promise<AskForQuoteResult> {
    const outcome = await this.ask.execute({ ...input, wishedOn: input.wishedOn ?? null });
    switch (outcome.kind) {
      case 'ASKED':
        return this.changed(outcome.quoteId);
      case 'IDEMPOTENCY_KEY_REUSED':
        return keyReused();
      case 'TOO_MANY_ATTEMPTS':
        return made(TooManyAttemptsType, outcome);
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  @Mutation(() => QuoteResult, { description: 'Takes a request back before it is answered.' })
  @MayCall('ACCEPT_COMMITMENT')
  takeBackQuote(
    @Args('input', { type: () => EndQuoteInput, description: 'Which request, and why.' })
    input: EndQuoteInput,
  ): Promise<QuoteResult> {
    return this.end('TAKE_BACK', input);
  }

  @Mutation(() => QuoteResult, { description: 'Answers a request with a price, its terms and its last day.' })
  @MayCall('ANSWER_QUOTES')
  answerQuote(
    @Args('input', { type: () => AnswerQuoteInput, description: 'What is proposed.' })
    { quoteId, idempotencyKey, validUntil, startsOn, remarks, ...proposal }: AnswerQuoteInput,
  ): Promise<QuoteResult> {
    const { price, packOptions, additionalClusters, weeklyMeeting } = proposal;
    return this.step({
      quoteId,
      idempotencyKey,
      step: {
        action: 'ANSWER',
        proposal: { price, packOptions, additionalClusters, weeklyMeeting },
        validUntil,
        startsOn: startsOn ?? null,
        remarks,
      },
    });
  }

  @Mutation(() => QuoteResult, { description: 'Says that there will be no price, and why.' })
  @MayCall('ANSWER_QUOTES')
  turnDownQuote(
    @Args('input', { type: () => EndQuoteInput, description: 'Which request, and why.' })
    input: EndQuoteInput,
  ): Promise<QuoteResult> {
    return this.end('TURN_DOWN', input);
  }

  @Mutation(() => QuoteResult, { description: 'Takes an answer back before it is accepted.' })
  @MayCall('ANSWER_QUOTES')
  withdrawQuote(
    @Args('input', { type: () => EndQuoteInput, description: 'Which quote, and why.' }) input: EndQuoteInput,
  ): Promise<QuoteResult> {
    return this.end('WITHDRAW', input);
  }

  @Mutation(() => QuoteResult, { description: 'Declines a quote in the client’s name.' })
  @MayCall('ACCEPT_COMMITMENT')
  declineQuote(
    @Args('input', { type: () => EndQuoteInput, description: 'Which quote, and why.' }) input: EndQuoteInput,
  ): Promise<QuoteResult> {
    return this.end('DECLINE', input);
  }

  @Mutation(() => AcceptQuoteResult, {
    description: 'Accepts a quote: signs its contract with its lots and instalments, or changes nothing.',
  })
  @MayCall('ACCEPT_COMMITMENT')
  async acceptQuote(
    @Args('input', { type: () => AcceptQuoteInput, description: 'Which quote, and what was confirmed.' })
    input: AcceptQuoteInput,
  ): Promise<AcceptQuoteResult> {
    const outcome = await this.accept.execute(input);
    switch (outcome.kind) {
      case 'CONFIRMED':
        return this.answers.of(outcome.clientId, outcome.outcome);
      case 'NOT_POSSIBLE':
        return made(QuoteStepNotPossibleType, { quote: quoteType(await this.existing(outcome.quoteId)) });
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  private end(action: QuoteEnding, { quoteId, idempotencyKey, reason }: EndQuoteInput): Promise<QuoteResult> {
    return this.step({ quoteId, idempotencyKey, step: { action, reason } });
  }

  private async step(command: QuoteStepCommand): Promise<QuoteResult> {
    const outcome = await this.take.execute(command);
    switch (outcome.kind) {
      case 'TAKEN':
        return this.changed(outcome.quoteId);
      case 'NOT_POSSIBLE':
        return made(QuoteStepNotPossibleType, { quote: quoteType(await this.existing(outcome.quoteId)) });
      case 'IDEMPOTENCY_KEY_REUSED':
        return keyReused();
      case 'INVALID_FIELD':
        return made(InvalidFieldType, outcome);
      case 'NOT_FOUND':
        return NotFoundType.of(outcome.id);
    }
  }

  private async changed(quoteId: string): Promise<QuoteChangedType> {
    const quote = await this.existing(quoteId);
    const client = await this.clients.byId(quote.clientId);
    if (client === null) throw new Error('The client of a quote is not there');
    return made(QuoteChangedType, { quote: quoteType(quote), client });
  }

  private async existing(quoteId: string): Promise<Quote> {
    const quote = await this.quotes.byId(quoteId);
    if (quote === null) throw new Error('A quote that was just there is not there');
    return quote;
  }
}

function keyReused(): KeyReusedType {
  return made(KeyReusedType, { message: 'Something else was asked for under this key.' });
}
