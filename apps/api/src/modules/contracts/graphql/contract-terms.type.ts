import type { BasisPoints, Cents, CivilDate } from '@akouendy/domain';
import type { InvoiceTerms } from '@akouendy/domain/catalogue';
import type { ContractStatus, GrantUnit } from '@akouendy/domain/contracts';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BasisPointsScalar } from '../../../platform/graphql/scalars/basis-points.scalar.ts';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { InvoiceTermsEnum, WordsType } from '../../catalogue/catalogue.public.ts';
import { ContractServiceType } from './contract-service.type.ts';
import { ContractNoticeType } from './notice.type.ts';

const Statuses: { readonly [Each in ContractStatus]: Each } = {
  UPCOMING: 'UPCOMING',
  RUNNING: 'RUNNING',
  ENDING: 'ENDING',
  ENDED: 'ENDED',
};

registerEnumType(Statuses, {
  name: 'ContractStatus',
  description: 'Whether a contract is in force.',
  valuesMap: {
    UPCOMING: { description: 'It starts on a day to come.' },
    RUNNING: { description: 'It is in force.' },
    ENDING: { description: 'It is in force until the end that a notice gave it.' },
    ENDED: { description: 'It is over.' },
  },
});

const Units: { readonly [Each in GrantUnit]: Each } = {
  HALF_DAY: 'HALF_DAY',
  APPLICATION_DEPLOYMENT: 'APPLICATION_DEPLOYMENT',
  TRAINING_DAY: 'TRAINING_DAY',
  MAJOR_UPGRADE: 'MAJOR_UPGRADE',
};

registerEnumType(Units, {
  name: 'GrantUnit',
  description: 'What a contract grants.',
  valuesMap: {
    HALF_DAY: { description: 'Half-days of work.' },
    APPLICATION_DEPLOYMENT: { description: 'Deployments of an application.' },
    TRAINING_DAY: { description: 'Days of training.' },
    MAJOR_UPGRADE: { description: 'Major upgrades of Kubernetes.' },
  },
});

/** A line of a contract's price. */
@ObjectType('ContractLine', { description: 'A line of the price of a contract, excluding VAT.' })
export class ContractLineType {
  @Field(() => String, { description: 'Its code in the offer.' })
  item!: string;

  @Field(() => WordsType, { nullable: true, description: 'What the offer calls it.' })
  name!: WordsType | null;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;

  @Field(() => CentsScalar, { description: 'The price of one.' })
  unitPrice!: Cents;

  @Field(() => CentsScalar, { description: 'The price of all.' })
  amount!: Cents;

  @Field(() => BasisPointsScalar, {
    nullable: true,
    description: 'The share of the main price that one costs; null for a price of the list.',
  })
  share!: BasisPoints | null;
}

/** What of a grant is carried over. */
@ObjectType('CarriedOver', { description: 'What of a grant may be used after its window.' })
export class CarriedOverType {
  @Field(() => BasisPointsScalar, { description: 'The share of what was granted, at most.' })
  rate!: BasisPoints;

  @Field(() => Int, { description: 'The same in the unit of the grant, rounded down.' })
  most!: number;

  @Field(() => Int, { description: 'For how many months after the window.' })
  months!: number;
}

/** What a contract grants. */
@ObjectType('ContractGrant', { description: 'What a contract grants from its start on.' })
export class ContractGrantType {
  @Field(() => Units, { description: 'Of what.' })
  unit!: GrantUnit;

  @Field(() => Int, { description: 'How much.' })
  granted!: number;

  @Field(() => Boolean, { description: 'Whether it is granted anew in each year of the contract.' })
  yearly!: boolean;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day without it; null without end.',
  })
  until!: CivilDate | null;

  @Field(() => CarriedOverType, {
    nullable: true,
    description: 'What of it may be used after that day; null when nothing is carried over.',
  })
  carryOver!: CarriedOverType | null;

  @Field(() => [WordsType], {
    description:
      'What its days may be used for, in the words of the offer of the signature; empty for other units.',
  })
  uses!: readonly WordsType[];
}

/** What a contract keeps from its signature. */
@ObjectType('ContractTerms', {
  description: 'What a contract keeps from its signature, whatever the offer becomes.',
})
export class ContractTermsType {
  @Field(() => String, { description: 'The version of the offer that it was signed under.' })
  offerVersion!: string;

  @Field(() => CivilDateScalar, { description: 'Its first day: that of its signature, or a later one.' })
  startsOn!: CivilDate;

  @Field(() => [ContractLineType], { description: 'What its price is made of.' })
  lines!: readonly ContractLineType[];

  @Field(() => CentsScalar, { description: 'The sum of the lines: the total, or the price of a month.' })
  net!: Cents;

  @Field(() => InvoiceTermsEnum, { description: 'How it is invoiced.' })
  invoiceTerms!: InvoiceTerms;

  @Field(() => Int, { description: 'Days from an invoice’s date until it is due.' })
  paymentDays!: number;

  @Field(() => [ContractGrantType], { description: 'What it grants.' })
  grants!: readonly ContractGrantType[];

  @Field(() => BasisPointsScalar, {
    nullable: true,
    description: 'The availability that is promised; null for a contract that promises none.',
  })
  availability!: BasisPoints | null;

  @Field(() => ContractServiceType, {
    nullable: true,
    description: 'What its RUN promises; null for a contract without.',
  })
  service!: ContractServiceType | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Months of the first term; null for one that does not renew.',
  })
  commitmentMonths!: number | null;

  @Field(() => Int, { nullable: true, description: 'Months by which it renews; null for one that does not.' })
  renewalMonths!: number | null;

  @Field(() => Int, { nullable: true, description: 'Months of notice before the end of a term.' })
  terminationNoticeMonths!: number | null;
}

/** The running term of a contract that renews. */
@ObjectType('ContractTerm', { description: 'The running term of a contract that renews tacitly.' })
export class ContractTermType {
  @Field(() => CivilDateScalar, { description: 'Its first day.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The first day of the next one.' })
  until!: CivilDate;

  @Field(() => Int, { description: 'How often the contract has renewed.' })
  renewals!: number;

  @Field(() => CivilDateScalar, {
    description: 'The last day on which notice still ends the contract with it.',
  })
  lastNoticeDate!: CivilDate;
}

/** What notice leads to. */
@ObjectType('ContractTermination', { description: 'What giving notice on a day leads to, and why.' })
export class ContractTerminationType {
  @Field(() => ContractTermType, { description: 'The term that was running on the day of the notice.' })
  term!: ContractTermType;

  @Field(() => Boolean, {
    description:
      'Whether it came until that term’s last day for it; else the contract ends with the next term.',
  })
  inTime!: boolean;

  @Field(() => CivilDateScalar, { description: 'The first day without the contract.' })
  effectiveOn!: CivilDate;
}

/** Where a contract stands today. */
@ObjectType('ContractStanding', { description: 'Where a contract stands today.' })
export class ContractStandingType {
  @Field(() => Statuses, { description: 'Whether it is in force.' })
  status!: ContractStatus;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day without it; null while it renews, or without end.',
  })
  end!: CivilDate | null;

  @Field(() => ContractTerminationType, {
    nullable: true,
    description: 'What notice that is given today leads to; null when none can be given, or was.',
  })
  noticeToday!: ContractTerminationType | null;

  @Field(() => ContractTerminationType, {
    nullable: true,
    description: 'What the notice that was given led to; null without one.',
  })
  termination!: ContractTerminationType | null;

  @Field(() => ContractNoticeType, { nullable: true, description: 'The notice that was given, if one was.' })
  notice!: ContractNoticeType | null;

  @Field(() => ContractTermType, {
    nullable: true,
    description: 'Its running term; null for one that does not renew.',
  })
  term!: ContractTermType | null;
}
