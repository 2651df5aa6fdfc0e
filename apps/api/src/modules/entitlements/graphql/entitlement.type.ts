import type { BookingId, CivilDate, Instant } from '@akouendy/domain';
import type { EntitlementStep, EntitlementUnit } from '@akouendy/domain/credits';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { KeyReusedType } from '../../access/access.public.ts';
import { ContractType } from '../../contracts/contracts.public.ts';

const Units: { readonly [Each in EntitlementUnit]: Each } = {
  APPLICATION_DEPLOYMENT: 'APPLICATION_DEPLOYMENT',
  TRAINING_DAY: 'TRAINING_DAY',
  MAJOR_UPGRADE: 'MAJOR_UPGRADE',
};
registerEnumType(Units, {
  name: 'EntitlementUnit',
  description: 'What a contract grants beside half-days of work.',
  valuesMap: {
    APPLICATION_DEPLOYMENT: { description: 'Deployments of an application.' },
    TRAINING_DAY: { description: 'Days of training.' },
    MAJOR_UPGRADE: { description: 'Major upgrades of Kubernetes.' },
  },
});

type StepKind = EntitlementStep<EntitlementUnit>['kind'];
const StepKinds: { readonly [Each in StepKind]: Each } = {
  GRANTED: 'GRANTED',
  DELIVERED: 'DELIVERED',
  PLANNED: 'PLANNED',
  EXPIRED: 'EXPIRED',
};
registerEnumType(StepKinds, {
  name: 'EntitlementStepKind',
  description: 'Why what is left of an entitlement is what it is.',
  valuesMap: {
    GRANTED: { description: 'It was granted.' },
    DELIVERED: { description: 'It was used.' },
    PLANNED: { description: 'It is planned to be used.' },
    EXPIRED: { description: 'Its window ended.' },
  },
});

/** That a use was taken back; who did it is added by a resolver. */
@ObjectType('EntitlementUseTakenBack', { description: 'The counter entry that takes a use back.' })
export class TakenBackType {
  @Field(() => InstantScalar, { description: 'When.' })
  at!: Instant;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  enteredBy!: string;
}

/** What was used; who entered it is added by a resolver. */
@ObjectType('EntitlementUse', { description: 'Something of an entitlement that was used, or is planned.' })
export class EntitlementUseType {
  @Field(() => ID, { description: 'Its identifier.' })
  id!: BookingId;

  @Field(() => Units, { description: 'Of what.' })
  unit!: EntitlementUnit;

  @Field(() => CivilDateScalar, { description: 'The day; it is planned until then.' })
  usedOn!: CivilDate;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => String, { description: 'What was done.' })
  note!: string;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  enteredAt!: Instant;

  @Field(() => TakenBackType, {
    nullable: true,
    description: 'Null unless it was taken back: it does not count then.',
  })
  takenBack!: TakenBackType | null;

  enteredBy!: string;
}

/** A step to what is left. */
@ObjectType('EntitlementStep', { description: 'A step from nothing to what is left of an entitlement.' })
export class EntitlementStepType {
  @Field(() => StepKinds, { description: 'What happened.' })
  kind!: StepKind;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => CivilDateScalar, {
    description: 'From when on it is granted, when it is used, the first day without it.',
  })
  date!: CivilDate;

  @Field(() => EntitlementUseType, { nullable: true, description: 'The use; null for the other steps.' })
  use!: EntitlementUseType | null;
}

/** One window of an entitlement. */
@ObjectType('Entitlement', {
  description:
    'What a contract grants in one unit over one window, as it stands today: granted = used + planned + expired + remaining.',
})
export class EntitlementType {
  @Field(() => Units, { description: 'Of what.' })
  unit!: EntitlementUnit;

  @Field(() => Boolean, { description: 'Whether it is granted anew in each year of the contract.' })
  yearly!: boolean;

  @Field(() => CivilDateScalar, { description: 'From when on it may be used.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day without it; null when it never ends.',
  })
  until!: CivilDate | null;

  @Field(() => Int, { description: 'How many were granted.' })
  granted!: number;

  @Field(() => Int, { description: 'How many were used.' })
  used!: number;

  @Field(() => Int, { description: 'How many are planned to be used.' })
  planned!: number;

  @Field(() => Int, { description: 'How many can no longer be used.' })
  expired!: number;

  @Field(() => Int, { description: 'How many are left.' })
  remaining!: number;

  @Field(() => [EntitlementStepType], { description: 'Why: the steps to what is left.' })
  steps!: readonly EntitlementStepType[];
}

const KEY = { description: 'Made by the caller for one wish: however often it is sent, it is done once.' };

/** What `enterEntitlementUse` is asked. */
@InputType('EnterEntitlementUseInput', { description: 'What was used of a contract’s entitlements.' })
export class EnterEntitlementUseInput {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => Units, { description: 'Of what.' })
  unit!: EntitlementUnit;

  @Field(() => CivilDateScalar, {
    description: 'The day; later than today it counts as planned. Less than a year ahead.',
  })
  usedOn!: CivilDate;

  @Field(() => Int, { description: 'How many; 100 at most.' })
  quantity!: number;

  @Field(() => String, { description: 'What was done, for the client to read; 500 characters at most.' })
  note!: string;

  @Field(() => UuidScalar, KEY)
  idempotencyKey!: string;
}

/** What `takeBackEntitlementUse` is asked. */
@InputType('TakeBackEntitlementUseInput', { description: 'A use that was entered by mistake.' })
export class TakeBackEntitlementUseInput {
  @Field(() => ID, { description: 'The use.' })
  entitlementUseId!: string;

  @Field(() => String, { description: 'Why, for the client to read; 500 characters at most.' })
  reason!: string;

  @Field(() => UuidScalar, KEY)
  idempotencyKey!: string;
}

/** It is entered. */
@ObjectType('EntitlementEntered', { description: 'It is entered, now or by the same wish before.' })
export class EntitlementEnteredType {
  @Field(() => ContractType, { description: 'The contract, as it stands now.' })
  contract!: ContractType;
}

const Reasons = {
  NOT_GRANTED: 'NOT_GRANTED',
  OUTSIDE_WINDOW: 'OUTSIDE_WINDOW',
  NONE_LEFT: 'NONE_LEFT',
} as const;
registerEnumType(Reasons, {
  name: 'NotEntitledReason',
  description: 'Why a use is not entered.',
  valuesMap: {
    NOT_GRANTED: { description: 'The contract grants nothing of the kind.' },
    OUTSIDE_WINDOW: { description: 'The day is in none of its windows that have begun.' },
    NONE_LEFT: { description: 'Less is left on that day than was asked.' },
  },
});

/** There is not enough. */
@ObjectType('NotEntitled', { description: 'The contract does not give it; nothing was changed.' })
export class NotEntitledType {
  @Field(() => Reasons, { description: 'Why.' })
  reason!: keyof typeof Reasons;

  @Field(() => Int, { description: 'How many are left on that day.' })
  available!: number;

  @Field(() => ContractType, { description: 'The contract, as it stands now.' })
  contract!: ContractType;
}

/** It was taken back before. */
@ObjectType('EntitlementUseNotThere', {
  description: 'The use was taken back before; nothing was changed.',
})
export class UseNotThereType {
  @Field(() => ContractType, { description: 'The contract, as it stands now.' })
  contract!: ContractType;
}

/** What `enterEntitlementUse` answers. */
export const EnterEntitlementUseResult = resultUnion(
  'EnterEntitlementUseResult',
  'What became of entering a use.',
  [EntitlementEnteredType, NotEntitledType, KeyReusedType, InvalidFieldType, NotFoundType],
);

/** What `takeBackEntitlementUse` answers. */
export const TakeBackEntitlementUseResult = resultUnion(
  'TakeBackEntitlementUseResult',
  'What became of taking a use back.',
  [EntitlementEnteredType, UseNotThereType, KeyReusedType, InvalidFieldType, NotFoundType],
);
