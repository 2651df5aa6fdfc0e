import type { Role } from '@akouendy/domain/access';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Language } from '../../../platform/access/language.ts';
import { RoleEnum } from './role.enum.ts';

registerEnumType(Language, {
  name: 'Language',
  description: 'A language of the portal.',
  valuesMap: { FR: { description: 'French.' }, EN: { description: 'English.' } },
});

/** Somebody who uses the portal, for themselves and those who manage them. */
@ObjectType('Person', {
  description:
    'Somebody who uses the portal, as they and those who manage them see it: one of a client’s people, or staff.',
})
export class PersonType {
  @Field(() => ID, { description: 'Identifier of the person.' })
  id!: string;

  @Field(() => String, { description: 'First and last name.' })
  name!: string;

  @Field(() => String, { description: 'The address that the person signs in with.' })
  email!: string;

  @Field(() => RoleEnum, { description: 'What the person may do follows from it.' })
  role!: Role;

  @Field(() => Language, { description: 'The language in which the portal speaks to the person.' })
  language!: Language;
}
