import type { CivilDate, Instant } from '@akouendy/domain';
import type { BuildMilestone } from '@akouendy/domain/catalogue';
import type { DeliveryStatus, MilestoneAction, MilestoneStatus } from '@akouendy/domain/contracts';
import type { WorkStep } from '@akouendy/domain/contracts/life';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InvalidFieldType } from '../../../platform/graphql/invalid-field.type.ts';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { TooManyAttemptsType } from '../../../platform/graphql/too-many-attempts.type.ts';
import { KeyReusedType } from '../../access/access.public.ts';
import { WordsType } from '../../catalogue/catalogue.public.ts';
import { ContractType } from './contract.type.ts';

const MilestoneStatuses: { readonly [Each in MilestoneStatus]: Each } = {
  TO_DO: 'TO_DO',
  IN_PROGRESS: 'IN_PROGRESS',
  DONE: 'DONE',
};
registerEnumType(MilestoneStatuses, {
  name: 'MilestoneStatus',
  description: 'Where a milestone stands.',
  valuesMap: {
    TO_DO: { description: 'Nobody has begun with it.' },
    IN_PROGRESS: { description: 'It is being worked on.' },
    DONE: { description: 'It is done.' },
  },
});

const MilestoneActions: { readonly [Each in MilestoneAction]: Each } = {
  START: 'START',
  FINISH: 'FINISH',
  REOPEN: 'REOPEN',
};
registerEnumType(MilestoneActions, {
  name: 'MilestoneAction',
  description: 'What may happen to a milestone.',
  valuesMap: {
    START: { description: 'Somebody begins with it.' },
    FINISH: { description: 'It is done.' },
    REOPEN: { description: 'It was done, and is worked on again.' },
  },
});

const DeliveryStatuses: { readonly [Each in DeliveryStatus]: Each } = {
  IN_PREPARATION: 'IN_PREPARATION',
  PRESENTED: 'PRESENTED',
  REFUSED: 'REFUSED',
  ACCEPTED: 'ACCEPTED',
};
registerEnumType(DeliveryStatuses, {
  name: 'DeliveryStatus',
  description: 'Where the delivery of what was ordered stands.',
  valuesMap: {
    IN_PREPARATION: { description: 'It has not been presented yet.' },
    PRESENTED: { description: 'The client is to accept or to refuse it.' },
    REFUSED: { description: 'The client refused it, with remarks, until it is presented again.' },
    ACCEPTED: { description: 'The client accepted it, for good.' },
  },
});

const WorkActions: { readonly [Each in WorkStep['action']]: Each } = {
  ...MilestoneActions,
  PRESENT: 'PRESENT',
  ACCEPT: 'ACCEPT',
  REFUSE: 'REFUSE',
};
registerEnumType(WorkActions, {
  name: 'WorkAction',
  description: 'What may happen to the work of a contract.',
  valuesMap: {
    START: { description: 'Somebody begins with a milestone.' },
    FINISH: { description: 'A milestone is done.' },
    REOPEN: { description: 'A milestone was done, and is worked on again.' },
    PRESENT: { description: 'The delivery is presented.' },
    ACCEPT: { description: 'The client accepts the delivery.' },
    REFUSE: { description: 'The client refuses the delivery.' },
  },
});

/** A row of what is built. */
@ObjectType('Milestone', { description: 'A row of what is built under a contract.' })
export class MilestoneType {
  @Field(() => String, { description: 'Its code in the offer.' })
  milestone!: BuildMilestone;

  @Field(() => WordsType, { nullable: true, description: 'What the offer calls it.' })
  name!: WordsType | null;

  @Field(() => MilestoneStatuses, { description: 'Where it stands.' })
  status!: MilestoneStatus;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day on which it was begun.' })
  startedOn!: CivilDate | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day on which it was done.' })
  finishedOn!: CivilDate | null;
}

/** A step that was taken; who took it is added by a resolver. */
@ObjectType('WorkStep', { description: 'A step of the work of a contract, as it was taken.' })
export class WorkStepType {
  @Field(() => WorkActions, { description: 'What happened.' })
  action!: WorkStep['action'];

  @Field(() => WordsType, { nullable: true, description: 'The milestone; null for a step of the delivery.' })
  milestone!: WordsType | null;

  @Field(() => String, { nullable: true, description: 'What the client remarked when it refused.' })
  remarks!: string | null;

  @Field(() => InstantScalar, { description: 'When.' })
  takenAt!: Instant;

  takenBy!: string;
}

/** What is built under a contract. */
@ObjectType('ContractWork', {
  description: 'What is built under a contract, and the delivery of what was ordered.',
})
export class ContractWorkType {
  @Field(() => [MilestoneType], {
    description: 'Its milestones, in the order of the offer; none where nothing is built.',
  })
  milestones!: readonly MilestoneType[];

  @Field(() => DeliveryStatuses, { description: 'Where its delivery stands.' })
  deliveryStatus!: DeliveryStatus;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day of its acceptance, which dates the invoice that it triggers.',
  })
  acceptedOn!: CivilDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the client remarked when it refused, until it is presented again.',
  })
  remarks!: string | null;

  @Field(() => [WorkStepType], { description: 'Every step, the last one first; 200 at most.' })
  steps!: readonly WorkStepType[];
}

const KEY = { description: 'Made by the caller for one wish: however often it is sent, it is done once.' };

/** What `moveMilestone` is asked. */
@InputType('MoveMilestoneInput', { description: 'What happens to a milestone, today.' })
export class MoveMilestoneInput {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => String, { description: 'Its code in the offer.' })
  milestone!: string;

  @Field(() => MilestoneActions, { description: 'What happens.' })
  action!: MilestoneAction;

  @Field(() => UuidScalar, KEY)
  idempotencyKey!: string;
}

/** What `presentDelivery` and `acceptDelivery` are asked. */
@InputType('DeliveryInput', { description: 'The delivery of what was ordered under a contract.' })
export class DeliveryInput {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => UuidScalar, KEY)
  idempotencyKey!: string;
}

/** What `refuseDelivery` is asked. */
@InputType('RefuseDeliveryInput', { description: 'Why a delivery is refused.' })
export class RefuseDeliveryInput extends DeliveryInput {
  @Field(() => String, { description: 'What is missing or wrong; 2,000 characters at most.' })
  remarks!: string;
}

/** It is done. */
@ObjectType('WorkStepTaken', { description: 'It is done, now or by the same wish before.' })
export class WorkStepTakenType {
  @Field(() => ContractType, { description: 'The contract.' })
  contract!: ContractType;
}

/** It cannot be. */
@ObjectType('WorkStepNotPossible', {
  description: 'The work or its delivery does not stand where this is possible; nothing was changed.',
})
export class WorkStepNotPossibleType {
  @Field(() => ContractType, { description: 'The contract, as it stands now.' })
  contract!: ContractType;

  @Field(() => [WordsType], { description: 'The milestones that are open and must be done first.' })
  open!: readonly WordsType[];
}

/** What the four mutations answer. */
export const WorkStepResult = resultUnion(
  'WorkStepResult',
  'What became of a step of the work of a contract.',
  [
    WorkStepTakenType,
    WorkStepNotPossibleType,
    KeyReusedType,
    TooManyAttemptsType,
    InvalidFieldType,
    NotFoundType,
  ],
);
