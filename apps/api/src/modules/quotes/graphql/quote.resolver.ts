import { wallClock } from '@akouendy/domain';
import { lineWords } from '@akouendy/domain/catalogue/words';
import { freezeTerms } from '@akouendy/domain/contracts';
import { quotedStart } from '@akouendy/domain/quotes';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Language } from '../../../platform/access/language.ts';
import { MayCall } from '../../../platform/access/may-call.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { People, NamedPersonType } from '../../access/access.public.ts';
import { Offers } from '../../catalogue/catalogue.public.ts';
import { Contracts, ContractType, termsType } from '../../contracts/contracts.public.ts';
import { OrderAnswers, OrderPreviewType } from '../../orders/orders.public.ts';
import { Quotes } from '../queries/quotes.ts';
import { answerTo, QuoteDrafts, quotedUnder } from '../use-cases/quote-drafts.ts';
import { QuoteProposalInput } from './quote.input.ts';
import {
  QuoteAnswerType,
  QuoteEndType,
  QuotePublishedType,
  QuoteTotalsType,
  quoteType,
  QuoteType,
} from './quote.type.ts';

/** A quote, with what was answered and how it ended. */
@Resolver(() => QuoteType)
@MayCall('READ_QUOTES')
export class QuoteResolver {
  constructor(
    private readonly quotes: Quotes,
    private readonly drafts: QuoteDrafts,
    private readonly offers: Offers,
    private readonly contracts: Contracts,
    private readonly people: People,
    private readonly answers: OrderAnswers,
  ) {}

  @Query(() => QuoteType, {
    nullable: true,
    description: 'A quote; null when it is not there, or not yours.',
  })
  @MayCall('READ_QUOTES')
  async quote(
    @Args('id', { type: () => ID, description: 'Its identifier.' }) id: string,
  ): Promise<QuoteType | null> {
    const quote = isUuid(id) ? await this.quotes.byId(id.toLowerCase()) : null;
    return quote === null ? null : quoteType(quote);
  }

  @ResolveField(() => NamedPersonType, {
    nullable: true,
    description: 'Who asked; null for somebody not to be seen.',
  })
  askedBy(@Parent() { quote }: QuoteType): Promise<NamedPersonType | null> {
    return this.people.byId(quote.askedBy);
  }

  @ResolveField(() => QuoteAnswerType, { nullable: true, description: 'What was answered; null before.' })
  async answer(@Parent() { quote }: QuoteType): Promise<QuoteAnswerType | null> {
    const given = answerTo(quote);
    const published = given === null ? null : await this.offers.byVersion(given.answer.offerVersion);
    if (given === null || published === null) return null;
    const { order, offer } = quotedUnder(quote, given, published);
    const { validUntil, words: remarks, takenAt: answeredAt, takenBy: answeredBy } = given;
    const { startsOn } = given.answer;
    const answeredOn = wallClock(answeredAt).date;
    const terms = freezeTerms(offer.offer, order, answeredOn, quotedStart(startsOn, answeredOn));
    return {
      terms: termsType(terms, published.words),
      validUntil,
      startsOn,
      remarks,
      answeredAt,
      answeredBy,
    };
  }

  @ResolveField(() => QuoteEndType, {
    nullable: true,
    description: 'How it ended by what somebody did; null while it has not, or when it expired.',
  })
  ended(@Parent() { quote }: QuoteType): QuoteEndType | null {
    const last = quote.steps.find(({ action }) => action !== 'ANSWER');
    return last === undefined ? null : { at: last.takenAt, reason: last.words, endedBy: last.takenBy };
  }

  @ResolveField(() => ContractType, {
    nullable: true,
    description: 'What its acceptance signed; null without.',
  })
  async contract(@Parent() { quote }: QuoteType): Promise<ContractType | null> {
    const id = quote.steps.find(({ contractId }) => contractId !== null)?.contractId ?? null;
    return id === null ? null : this.contracts.byId(id);
  }

  @ResolveField(() => OrderPreviewType, {
    nullable: true,
    description: 'What would be signed if it were accepted now; null when it cannot be.',
  })
  async preview(
    @Parent() { quote }: QuoteType,
    @Args('language', { type: () => Language, description: 'The language of what is agreed to.' })
    language: Language,
  ): Promise<OrderPreviewType | null> {
    const drafted = await this.drafts.of(quote, language);
    return drafted === null ? null : this.answers.preview(quote.clientId, drafted.draft);
  }

  @ResolveField(() => QuoteTotalsType, {
    nullable: true,
    description: 'What answering it like this would cost; null when it cannot be. Nothing is answered.',
  })
  @MayCall('ANSWER_QUOTES')
  proposed(
    @Parent() { quote }: QuoteType,
    @Args('proposal', { type: () => QuoteProposalInput, description: 'What would be proposed.' })
    { price, packOptions, additionalClusters, weeklyMeeting }: QuoteProposalInput,
  ): Promise<QuoteTotalsType | null> {
    return this.drafts.totals(quote, { price, packOptions, additionalClusters, weeklyMeeting });
  }

  @ResolveField(() => QuotePublishedType, {
    nullable: true,
    description: 'What the offer of today says of it; null before the first offer.',
  })
  async published(@Parent() { subject }: QuoteType): Promise<QuotePublishedType | null> {
    const published = await this.offers.current();
    if (published === null) return null;
    const { offer, words } = published;
    if (subject === 'RUN_ENTERPRISE') {
      return { price: offer.run.plans.ENTERPRISE.monthlyPrice, isLeast: false, options: [] };
    }
    const { price, onQuotation, options } = offer.packs[subject];
    return {
      price,
      isLeast: onQuotation,
      options: options.map((code) => {
        const option = offer.build.options[code];
        return {
          code,
          name: lineWords(words, 'PACK', code),
          price: option.kind === 'AMOUNT' ? option.amount : null,
        };
      }),
    };
  }
}

/** Who answered. */
@Resolver(() => QuoteAnswerType)
@MayCall('READ_QUOTES')
export class QuoteAnswerResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => NamedPersonType, {
    name: 'answeredBy',
    nullable: true,
    description: 'Who gave it; null for somebody who is not to be seen.',
  })
  personOf(@Parent() { answeredBy }: QuoteAnswerType): Promise<NamedPersonType | null> {
    return this.people.byId(answeredBy);
  }
}

/** Who ended it. */
@Resolver(() => QuoteEndType)
@MayCall('READ_QUOTES')
export class QuoteEndResolver {
  constructor(private readonly people: People) {}

  @ResolveField(() => NamedPersonType, {
    name: 'by',
    nullable: true,
    description: 'Who; null for somebody who is not to be seen.',
  })
  personOf(@Parent() { endedBy }: QuoteEndType): Promise<NamedPersonType | null> {
    return this.people.byId(endedBy);
  }
}
