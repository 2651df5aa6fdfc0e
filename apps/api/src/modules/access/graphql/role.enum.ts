import { ROLES, type Role } from '@akouendy/domain/access';
import { registerEnumType } from '@nestjs/graphql';

/** The domain's roles as an enumeration of the schema. */
export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as Readonly<Record<Role, Role>>;

registerEnumType(RoleEnum, {
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
