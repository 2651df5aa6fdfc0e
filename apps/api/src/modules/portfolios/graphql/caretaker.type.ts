import type { Role } from '@akouendy/domain/access';
import { Field, ObjectType } from '@nestjs/graphql';
import { NamedPersonType, RoleEnum } from '../../access/access.public.ts';

/** Somebody of the staff to whom a client turns. */
@ObjectType('Caretaker', { description: 'Somebody of the staff who looks after a client: whom to turn to.' })
export class CaretakerType extends NamedPersonType {
  @Field(() => String, { description: 'Where to write to.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'What they do for the client follows from it.' })
  role!: Role;
}
