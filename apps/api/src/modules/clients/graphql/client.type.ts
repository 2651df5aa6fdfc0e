import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** A company that AKOUENDY works for; other rooms add what they know of it. */
@ObjectType('Client', { description: 'A company that AKOUENDY works for.' })
export class ClientType {
  @Field(() => ID, { description: 'Identifier of the client.' })
  id!: string;

  @Field(() => String, { description: 'The company’s name.' })
  name!: string;
}

/** One page of clients. */
@ObjectType('ClientConnection', { description: 'One page of clients, by name.' })
export class ClientConnectionType {
  @Field(() => [ClientType], { description: 'The clients of this page.' })
  nodes!: readonly ClientType[];

  @Field(() => Int, { description: 'How many there are on all pages.' })
  totalCount!: number;

  @Field(() => String, { nullable: true, description: 'Where the next page begins; null on an empty page.' })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether there is a next page.' })
  hasNextPage!: boolean;
}
