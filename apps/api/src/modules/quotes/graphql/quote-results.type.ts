import { Field, ObjectType } from '@nestjs/graphql';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { KeyReusedType } from '../../access/access.public.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { OrderKeyReusedType, OrderOutdatedType, OrderPlacedType } from '../../orders/orders.public.ts';
import { QuoteType } from './quote.type.ts';

/** It is done. */
@ObjectType('QuoteChanged', { description: 'It is done; also when the same was sent before.' })
export class QuoteChangedType {
  @Field(() => QuoteType, { description: 'The quote, as it stands now.' })
  quote!: QuoteType;

  @Field(() => ClientType, { description: 'The client whose it is.' })
  client!: ClientType;
}

/** The quote does not take that step any more. */
@ObjectType('QuoteStepNotPossible', {
  description: 'The quote stands where this is not possible, or not any more; nothing was changed.',
})
export class QuoteStepNotPossibleType {
  @Field(() => QuoteType, { description: 'The quote, as it stands now.' })
  quote!: QuoteType;
}

/** What asking for a quote answers. */
export const AskForQuoteResult = resultUnion('AskForQuoteResult', 'What became of a request for a quote.', [
  QuoteChangedType,
  KeyReusedType,
  TooManyAttemptsType,
  InvalidFieldType,
  NotFoundType,
]);
export type AskForQuoteResult = typeof AskForQuoteResult;

/** What a step of a quote answers. */
export const QuoteResult = resultUnion('QuoteResult', 'What became of a step of a quote.', [
  QuoteChangedType,
  QuoteStepNotPossibleType,
  KeyReusedType,
  InvalidFieldType,
  NotFoundType,
]);
export type QuoteResult = typeof QuoteResult;

/** What `acceptQuote` answers. */
export const AcceptQuoteResult = resultUnion(
  'AcceptQuoteResult',
  'What became of the acceptance of a quote.',
  [
    OrderPlacedType,
    OrderOutdatedType,
    OrderKeyReusedType,
    TooManyAttemptsType,
    QuoteStepNotPossibleType,
    InvalidFieldType,
    NotFoundType,
  ],
);
export type AcceptQuoteResult = typeof AcceptQuoteResult;
