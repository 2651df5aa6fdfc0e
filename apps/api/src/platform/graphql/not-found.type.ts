import { Field, ID, ObjectType } from '@nestjs/graphql';

/** What a mutation answers for an id of nothing, and for an id of what the caller may not see: the same. */
@ObjectType('NotFound', { description: 'Not there, or not yours: the answer is the same.' })
export class NotFoundType {
  @Field(() => ID, { description: 'The identifier that was asked for.' })
  id!: string;

  /** Tells this member of a result union from the others. */
  static of(id: string): NotFoundType {
    return Object.assign(new NotFoundType(), { id });
  }
}
