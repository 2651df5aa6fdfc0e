import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PageType } from '../../../platform/graphql/page.type.ts';

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
export class ClientConnectionType extends PageType {
  @Field(() => [ClientType], { description: 'The clients of this page.' })
  nodes!: readonly ClientType[];
}
