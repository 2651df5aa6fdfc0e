import { Field, ObjectType } from '@nestjs/graphql';
import { ClientType } from '../../clients/clients.public.ts';
import { AuditActorType } from './audit-entry.type.ts';

/** What the trail can be filtered by. */
@ObjectType('AuditChoices', {
  description: 'What occurs in the audit trail that you may see, to filter it by.',
})
export class AuditChoicesType {
  @Field(() => [String], { description: 'What was done.' })
  actions!: readonly string[];

  @Field(() => [String], { description: 'The kinds of objects that it was done to.' })
  objectTypes!: readonly string[];

  @Field(() => [AuditActorType], { description: 'Who did something, by name.' })
  actors!: readonly AuditActorType[];

  @Field(() => [ClientType], { description: 'The clients whose affairs it was, by name.' })
  clients!: readonly ClientType[];
}
