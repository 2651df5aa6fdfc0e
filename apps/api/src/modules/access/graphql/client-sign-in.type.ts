import type { Instant } from '@akouendy/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '../../../platform/graphql/scalars/instant.scalar.ts';
import type { ClientSignIn } from '../queries/client-sign-in.ts';
import { PersonType } from './person.type.ts';

/** How one of a client's people signs in. */
@ObjectType('PersonSignIn', { description: 'How one of a client’s people signs in.' })
class PersonSignInType {
  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType;

  @Field(() => Boolean, { description: 'Whether an authenticator app or a passkey protects the account.' })
  hasSecondFactor!: boolean;
}

/** How a client's people sign in. */
@ObjectType('ClientSignIn', { description: 'How a client’s people sign in.' })
export class ClientSignInType {
  @Field(() => ID, { description: 'Identifier of the client.' })
  clientId!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Since when everybody of the company must have a second factor; null when it is their choice.',
  })
  secondFactorRequiredSince!: Instant | null;

  @Field(() => [PersonSignInType], { description: 'Who may sign in, by name.' })
  people!: readonly PersonSignInType[];

  static of(signIn: ClientSignIn): ClientSignInType {
    return Object.assign(new ClientSignInType(), signIn);
  }
}
