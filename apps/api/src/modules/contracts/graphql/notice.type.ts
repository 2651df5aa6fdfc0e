import type { CivilDate, Instant } from '@akouendy/domain';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { NotFoundType } from '../../../platform/graphql/not-found.type.ts';
import { resultUnion } from '../../../platform/graphql/result-union.ts';
import { CivilDateScalar } from '../../../platform/graphql/scalars/civil-date.scalar.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { UuidScalar } from '../../../platform/graphql/scalars/uuid.scalar.ts';
import { ContractType } from './contract.type.ts';

/** What `giveNotice` is asked. */
@InputType('GiveNoticeInput', { description: 'A contract that shall not renew any more.' })
export class GiveNoticeInput {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => CivilDateScalar, {
    description: 'The first day without it, as it was shown (`standing.noticeToday`) and is confirmed.',
  })
  effectiveOn!: CivilDate;

  @Field(() => UuidScalar, {
    description: 'Made by the caller for one wish: however often it is sent, notice is given once.',
  })
  idempotencyKey!: string;
}

/** A notice that was given; who gave it is added by a resolver. */
@ObjectType('ContractNotice', { description: 'That a contract ends, as it was said.' })
export class ContractNoticeType {
  @Field(() => CivilDateScalar, { description: 'The day on which it was given.' })
  givenOn!: CivilDate;

  @Field(() => InstantScalar, { description: 'When it was given.' })
  givenAt!: Instant;

  @Field(() => Boolean, { description: 'Whether somebody of AKOUENDY gave it in the client’s name.' })
  onBehalf!: boolean;

  @Field(() => CivilDateScalar, { description: 'The first day without the contract.' })
  effectiveOn!: CivilDate;

  givenBy!: string;
}

/** Notice is given. */
@ObjectType('NoticeGiven', { description: 'Notice is given, now or by the same wish before.' })
export class NoticeGivenType {
  @Field(() => ContractType, { description: 'The contract, with its end.' })
  contract!: ContractType;
}

/** Somebody was faster. */
@ObjectType('NoticeGivenAlready', {
  description: 'Notice had been given to this contract before; nothing was changed.',
})
export class NoticeGivenAlreadyType {
  @Field(() => ContractType, { description: 'The contract, with its end.' })
  contract!: ContractType;
}

/** It ends by itself. */
@ObjectType('ContractDoesNotRenew', {
  description: 'The contract does not renew, so that there is nothing to end.',
})
export class ContractDoesNotRenewType {
  @Field(() => ContractType, { description: 'The contract.' })
  contract!: ContractType;
}

/** The day has changed since the page was opened. */
@ObjectType('NoticeOnAnotherDate', {
  description:
    'Notice given now takes effect on another day than the one that was confirmed; nothing was changed.',
})
export class NoticeOnAnotherDateType {
  @Field(() => CivilDateScalar, { description: 'The first day without it, with notice given now.' })
  effectiveOn!: CivilDate;

  @Field(() => ContractType, { description: 'The contract, as it stands now.' })
  contract!: ContractType;
}

/** What `giveNotice` answers. */
export const GiveNoticeResult = resultUnion('GiveNoticeResult', 'What became of giving notice.', [
  NoticeGivenType,
  NoticeGivenAlreadyType,
  ContractDoesNotRenewType,
  NoticeOnAnotherDateType,
  NotFoundType,
]);
