import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Language } from '../../../platform/access/language.ts';
import { Role } from '../../../platform/access/role.ts';

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person is to the portal.',
  valuesMap: {
    CLIENT_MEMBER: { description: "One of a client's people, such as a team lead." },
    CLIENT_ADMIN: { description: 'Who decides for a client: signs, approves, pays.' },
    ACCOUNT_MANAGER: { description: 'Staff: looks after the clients of a portfolio.' },
    ENGINEER: { description: 'Staff: works for the clients assigned.' },
    FINANCE: { description: 'Staff: issues and collects for every client.' },
    ADMIN: { description: 'Staff: runs the portal.' },
  },
});

registerEnumType(Language, {
  name: 'Language',
  description: 'A language of the portal.',
  valuesMap: { FR: { description: 'French.' }, EN: { description: 'English.' } },
});

/** Somebody who uses the portal. */
@ObjectType('Person', { description: 'Somebody who uses the portal: one of a client’s people, or staff.' })
export class PersonType {
  @Field(() => ID, { description: 'Identifier of the person.' })
  id!: string;

  @Field(() => String, { description: 'First and last name.' })
  name!: string;

  @Field(() => String, { description: 'The address that the person signs in with.' })
  email!: string;

  @Field(() => Role, { description: 'What the person may do follows from it.' })
  role!: Role;

  @Field(() => Language, { description: 'The language in which the portal speaks to the person.' })
  language!: Language;
}
