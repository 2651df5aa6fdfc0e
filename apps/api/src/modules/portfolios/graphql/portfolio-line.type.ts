import type { CivilDate, HalfDays } from '@akouendy/domain';
import type { PaceStatus } from '@akouendy/domain/portfolio';
import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { HalfDaysScalar } from '../../../platform/graphql/scalars/half-days.scalar.ts';
import { PageType } from '../../../platform/graphql/page.type.ts';
import { ClientType } from '../../clients/clients.public.ts';
import { PaceStatuses } from '../../credits/credits.public.ts';
import type { PortfolioOrder, PortfolioView } from '../queries/portfolio-lines.ts';

const Views: { readonly [Each in PortfolioView]: Each } = {
  ALL: 'ALL',
  TO_REMIND: 'TO_REMIND',
  RENEWALS: 'RENEWALS',
};

registerEnumType(Views, {
  name: 'PortfolioView',
  description: 'Which clients of a portfolio are compared.',
  valuesMap: {
    ALL: { description: 'All of them.' },
    TO_REMIND: { description: 'Those that are behind with their days, or lose some within 90 days.' },
    RENEWALS: {
      description: 'Those with a contract whose last day for notice, or whose end, is within 90 days.',
    },
  },
});

const Orders: { readonly [Each in PortfolioOrder]: Each } = {
  NAME: 'NAME',
  LAPSING: 'LAPSING',
  PACE: 'PACE',
  REMAINING: 'REMAINING',
  FORECAST: 'FORECAST',
  EXPIRY: 'EXPIRY',
  RENEWAL: 'RENEWAL',
};

registerEnumType(Orders, {
  name: 'PortfolioOrder',
  description:
    'What the clients of a portfolio are sorted by, then by name; those without the figure come last.',
  valuesMap: {
    NAME: { description: 'Their name.' },
    LAPSING: { description: 'What lapses within 90 days.' },
    PACE: { description: 'Consumption less time elapsed.' },
    REMAINING: { description: 'What is left.' },
    FORECAST: { description: 'What is left at the anniversary if the pace stays as it is.' },
    EXPIRY: { description: 'The day of the next expiry.' },
    RENEWAL: { description: 'The day of the next renewal, or of the end that comes before it.' },
  },
});

/** Which lines, in which order. */
@ArgsType()
export class PortfolioLinesArgs {
  @Field(() => String, { nullable: true, description: 'Part of a client’s name or of a contract’s title.' })
  search?: string | null;

  @Field(() => Views, { defaultValue: 'ALL', description: 'Which clients.' })
  view!: PortfolioView;

  @Field(() => PaceStatuses, { nullable: true, description: 'Only those of this pace.' })
  pace?: PaceStatus | null;

  @Field(() => Orders, { defaultValue: 'LAPSING', description: 'What they are sorted by.' })
  order!: PortfolioOrder;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the largest or the latest comes first; names always go from A to Z.',
  })
  descending!: boolean;

  @Field(() => Int, { defaultValue: 50, description: 'How many at most; 200 is the most.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before, in the same order.',
  })
  after?: string | null;
}

/** The contract that renews next; the contract itself is added by `PortfolioRenewalResolver`. */
@ObjectType('PortfolioRenewal', { description: 'The renewal that comes next if nobody gives notice.' })
export class PortfolioRenewalType {
  contractId!: string;

  @Field(() => CivilDateScalar, { description: 'The first day of the next term.' })
  on!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day on which notice prevents it; it may be past.' })
  lastNoticeDate!: CivilDate;
}

/** The contract that ends next; the contract itself is added by `PortfolioEndingResolver`. */
@ObjectType('PortfolioEnding', {
  description: 'The end that comes next of a contract that does not renew, or to which notice was given.',
})
export class PortfolioEndingType {
  contractId!: string;

  @Field(() => CivilDateScalar, { description: 'The first day without the contract.' })
  on!: CivilDate;

  @Field(() => Boolean, { description: 'Whether notice ends it; otherwise it does not renew.' })
  byNotice!: boolean;
}

/** One client of a portfolio. */
@ObjectType('PortfolioLine', { description: 'One client of a portfolio, to be compared with the others.' })
export class PortfolioLineType {
  @Field(() => ClientType, { description: 'The client, with its figures.' })
  client!: ClientType;

  @Field(() => PortfolioRenewalType, {
    nullable: true,
    description: 'The next renewal, if a contract renews.',
  })
  renewal!: PortfolioRenewalType | null;

  @Field(() => PortfolioEndingType, {
    nullable: true,
    description: 'The next end of a contract: of a package, a pack, a month of régie, or by notice.',
  })
  ending!: PortfolioEndingType | null;
}

/** One page of them. */
@ObjectType('PortfolioLineConnection', { description: 'One page of the clients of a portfolio.' })
export class PortfolioLineConnectionType extends PageType {
  @Field(() => [PortfolioLineType], { description: 'The lines of this page.' })
  nodes!: readonly PortfolioLineType[];

  @Field(() => HalfDaysScalar, { description: 'What lapses within 90 days, of all pages together.' })
  lapsingSoon!: HalfDays;

  @Field(() => Int, { description: 'How many clients on all pages lose something within 90 days.' })
  clientsLapsing!: number;
}
