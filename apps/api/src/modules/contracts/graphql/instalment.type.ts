import { sumCents, type BasisPoints, type Cents, type CivilDate } from '@akouendy/domain';
import { VAT_RULES, type Instalment, type VatScheme } from '@akouendy/domain/invoicing';
import { VAT_MENTIONS } from '@akouendy/domain/invoicing/mentions';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BasisPointsScalar } from '../../../platform/graphql/scalars/basis-points.scalar.ts';
import { CentsScalar } from '../../../platform/graphql/scalars/cents.scalar.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { VatRegimes } from '../../../platform/graphql/vat-regime.enum.ts';
import { WordsType } from '../../catalogue/catalogue.public.ts';
import { ContractTermType } from './contract-terms.type.ts';
import { JoinedOptionType } from './joined-option.type.ts';
import { AppliedRevisionType } from './price-revision.type.ts';

const Triggers: { readonly [Each in Instalment['trigger']]: Each } = {
  ORDER: 'ORDER',
  DELIVERY: 'DELIVERY',
  SIX_MONTHS: 'SIX_MONTHS',
  PERIOD_START: 'PERIOD_START',
};

registerEnumType(Triggers, {
  name: 'InstalmentTrigger',
  description: 'What makes an instalment fall due.',
  valuesMap: {
    ORDER: { description: 'The order.' },
    DELIVERY: { description: 'The delivery, once it is accepted.' },
    SIX_MONTHS: { description: 'Six months since the order.' },
    PERIOD_START: { description: 'The first day of the month that it pays for.' },
  },
});

/** Which part of which total an instalment is. */
@ObjectType('InstalmentPart', { description: 'Which part of which total an instalment is.' })
export class InstalmentPartType {
  @Field(() => CentsScalar, { description: 'The total: of the sale, or of the month. Excluding VAT.' })
  of!: Cents;

  @Field(() => Int, { description: 'Which one, from 1.' })
  index!: number;

  @Field(() => Int, { description: 'Of how many.' })
  count!: number;

  @Field(() => Int, { description: '1 when it carries the cent that an odd total leaves over, else 0.' })
  oddCent!: number;
}

/** A part of a price that one invoice asks for. */
@ObjectType('Instalment', { description: 'A part of a price that one invoice asks for.' })
export class InstalmentType {
  @Field(() => Triggers, { description: 'What makes it fall due.' })
  trigger!: Instalment['trigger'];

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day of its invoice; null while what triggers it has no date.',
  })
  invoiceOn!: CivilDate | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day by which it is to be paid.' })
  dueOn!: CivilDate | null;

  @Field(() => Boolean, { description: 'Whether its trigger has yet to happen, and no calendar makes it.' })
  forecast!: boolean;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day of the month that it pays for; null for the others.',
  })
  periodFrom!: CivilDate | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The first day after that month.' })
  periodUntil!: CivilDate | null;

  @Field(() => VatRegimes, {
    description:
      'How it is taxed: as the client is today while its invoice is to come, as at the signature once that day is past.',
  })
  vatRegime!: VatScheme;

  @Field(() => BasisPointsScalar, { description: 'The rate of its VAT.' })
  vatRate!: BasisPoints;

  @Field(() => CentsScalar, { description: 'Excluding VAT.' })
  net!: Cents;

  @Field(() => CentsScalar, { description: 'Its VAT.' })
  vat!: Cents;

  @Field(() => CentsScalar, { description: 'Including VAT.' })
  gross!: Cents;

  @Field(() => Int, { description: 'What rounding added to the VAT, in ten-thousandths of a cent.' })
  vatRounding!: number;

  @Field(() => InstalmentPartType, { description: 'Which part of which total it is.' })
  part!: InstalmentPartType;

  @Field(() => [JoinedOptionType], {
    description: 'What has joined by its month, whose price at signature it adds to; empty for the others.',
  })
  joined!: readonly JoinedOptionType[];

  @Field(() => [AppliedRevisionType], {
    description: 'The revisions that led to the price of its month, one after the other.',
  })
  revisions!: readonly AppliedRevisionType[];
}

/** The instalments of a contract. */
@ObjectType('InstalmentSchedule', {
  description:
    'The instalments of a contract, those with a date first: all of what is sold once, the months of its terms for what is invoiced monthly.',
})
export class InstalmentScheduleType {
  @Field(() => VatRegimes, { description: 'How the last of them is taxed.' })
  vatRegime!: VatScheme;

  @Field(() => WordsType, {
    nullable: true,
    description: 'The sentence that the law wants when no VAT is charged; null when it is.',
  })
  mention!: WordsType | null;

  @Field(() => [InstalmentType], { description: 'One by one.' })
  instalments!: readonly InstalmentType[];

  @Field(() => [ContractTermType], {
    description:
      'The terms that the months belong to: the running one, and the next one once no notice can prevent it; none before an order is signed, and for what is sold once.',
  })
  terms!: readonly ContractTermType[];

  @Field(() => CentsScalar, { description: 'All of them, excluding VAT.' })
  net!: Cents;

  @Field(() => CentsScalar, { description: 'The VAT of all of them.' })
  vat!: Cents;

  @Field(() => CentsScalar, { description: 'All of them, including VAT.' })
  gross!: Cents;
}

/** The schedule that `instalments` add up to, of which there is one at least: the months of `terms`, if there are any. */
export function scheduleType(
  instalments: readonly InstalmentType[],
  terms: readonly ContractTermType[] = [],
): InstalmentScheduleType {
  const vatRegime = instalments.at(-1)?.vatRegime;
  if (vatRegime === undefined) throw new Error('A schedule without instalments');
  return {
    vatRegime,
    mention: VAT_MENTIONS[vatRegime],
    instalments,
    terms,
    net: sumCents(instalments.map(({ net }) => net)),
    vat: sumCents(instalments.map(({ vat }) => vat)),
    gross: sumCents(instalments.map(({ gross }) => gross)),
  };
}

/** An instalment that the domain plans under `vatRegime`, as the schema shows it, with what has `joined` by its month. */
export function plannedInstalment(
  vatRegime: VatScheme,
  instalment: Instalment,
  joined: readonly JoinedOptionType[] = [],
): InstalmentType {
  const { period, byRate, trigger, invoiceOn, dueOn, forecast, net, vat, gross, part, revisions } =
    instalment;
  return {
    trigger,
    invoiceOn,
    dueOn,
    forecast,
    periodFrom: period?.from ?? null,
    periodUntil: period?.until ?? null,
    vatRegime,
    vatRate: VAT_RULES[vatRegime].rate,
    net,
    vat,
    gross,
    vatRounding: byRate[0]?.rounding ?? 0,
    part,
    joined,
    revisions,
  };
}
