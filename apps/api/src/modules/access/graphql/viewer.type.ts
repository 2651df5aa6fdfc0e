import { Field, ObjectType } from '@nestjs/graphql';
import { PersonType } from './person.type.ts';

/** Who is asking; the room of clients adds the person's company. */
@ObjectType('Viewer', { description: 'Who is signed in.' })
export class ViewerType {
  @Field(() => PersonType, { description: 'The person.' })
  person!: PersonType;
}
