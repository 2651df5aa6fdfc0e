import { Field, ID, ObjectType } from '@nestjs/graphql';

/** Somebody beside what they did: all that everybody may know who sees that (ADR 0189). */
@ObjectType('NamedPerson', {
  description: 'Somebody beside what they did: one of a client’s people, or staff.',
})
export class NamedPersonType {
  @Field(() => ID, { description: 'Identifier of the person.' })
  id!: string;

  @Field(() => String, { description: 'First and last name.' })
  name!: string;
}
