import type { Instant } from '@akouendy/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageType } from '../../../platform/graphql/page.type.ts';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import { ClientType } from '../../clients/clients.public.ts';

/** Who did something, as far as the trail tells. */
@ObjectType('AuditActor', { description: 'Who did something, as far as the trail tells.' })
export class AuditActorType {
  @Field(() => ID, { description: 'Identifier of the person.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'First and last name; null when it is not known any more.',
  })
  name!: string | null;

  @Field(() => Boolean, { description: 'Whether the person is of AKOUENDY’s staff.' })
  isStaff!: boolean;
}

/** With what somebody asked who was not signed in themselves. */
@ObjectType('AuditToken', { description: 'The API token with which somebody asked.' })
export class AuditTokenType {
  @Field(() => ID, { description: 'Identifier of the token.' })
  id!: string;

  @Field(() => String, { description: 'What its owner has called it.' })
  name!: string;
}

/** A fact that is worth keeping beside what happened. */
@ObjectType('AuditFact', { description: 'A fact that is worth keeping beside what happened.' })
export class FactType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it was: a text as it is, anything else as JSON.' })
  value!: string;
}

/** A field that was changed. */
@ObjectType('AuditChangedField', { description: 'A field that was changed.' })
export class ChangedFieldType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it was; null when there was nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is now; null when there is nothing.' })
  after!: string | null;
}

/** One entry of the audit trail. */
@ObjectType('AuditEntry', {
  description: 'Who did what to which object, when, from where, with which change.',
})
export class AuditEntryType {
  @Field(() => ID, { description: 'Identifier of the entry.' })
  id!: string;

  @Field(() => InstantScalar, { description: 'When it happened.' })
  at!: Instant;

  @Field(() => AuditActorType, {
    nullable: true,
    description: 'Who did it; null when nobody was signed in, or the portal did it by itself.',
  })
  actor!: AuditActorType | null;

  @Field(() => AuditTokenType, {
    nullable: true,
    description:
      'The API token of theirs with which it was asked for; null when they were signed in themselves.',
  })
  token!: AuditTokenType | null;

  @Field(() => String, {
    description: 'What was done: an object and a past participle, `booking.cancelled`.',
  })
  action!: string;

  @Field(() => String, { description: 'The kind of object that it was done to.' })
  objectType!: string;

  @Field(() => ID, { description: 'Identifier of that object.' })
  objectId!: string;

  @Field(() => ClientType, {
    nullable: true,
    description: 'The client whose affair it is; null for the company’s own.',
  })
  client!: ClientType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The network address that it came from; null when unknown, and for a client where staff work.',
  })
  address!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The request that it was part of, as the logs call it.',
  })
  requestId!: string | null;

  @Field(() => [FactType], { description: 'Facts beside it.' })
  facts!: readonly FactType[];

  @Field(() => [ChangedFieldType], { description: 'What it changed.' })
  change!: readonly ChangedFieldType[];

  @Field(() => Int, { description: 'Its number in the chain of its client, or in the company’s own.' })
  position!: number;

  @Field(() => String, { description: 'Its hash, which the next entry of the chain includes; hexadecimal.' })
  hash!: string;
}

/** One page of the trail. */
@ObjectType('AuditEntryConnection', { description: 'One page of the audit trail, newest first.' })
export class AuditEntryConnectionType extends PageType {
  @Field(() => [AuditEntryType], { description: 'The entries of this page.' })
  nodes!: readonly AuditEntryType[];
}
