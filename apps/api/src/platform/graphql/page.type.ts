import { Field, Int, ObjectType } from '@nestjs/graphql';

/** What every page of a list says beside its items; a connection extends it with its `nodes`. */
@ObjectType({ isAbstract: true })
export abstract class PageType {
  @Field(() => Int, { description: 'How many there are on all pages.' })
  totalCount!: number;

  @Field(() => String, { nullable: true, description: 'Where the next page begins; null on an empty page.' })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether there is a next page.' })
  hasNextPage!: boolean;
}
