export { LONGEST_TOKEN_DAYS, mayTokenDo, tokenPermissionsOf, type TokenPermission } from './token.ts';
export { mailDomainOf, roleAfterSignIn, roleOfClaims, type RoleMapping } from './single-sign-on.ts';
export { entrustsClients, looksAfterClients } from './look-after.ts';
export { mayDo, type Asker, type ClientId, type Subject } from './decide.ts';
export {
  isClientRole,
  PERMISSIONS,
  reachOf,
  ROLES,
  type Permission,
  type Reach,
  type Role,
} from './permissions.ts';
export {
  isRoleOfTrust,
  managesPeopleOf,
  mayStepDown,
  roleInCharge,
  rolesOf,
  type InCharge,
  type LastInCharge,
} from './manage-people.ts';
export { PASSWORD_LENGTH, passwordLengthProblem, type PasswordLengthProblem } from './password-rule.ts';
export { linkProblem, type LinkProblem, type MailedLink } from './link.ts';
export { mustHaveSecondFactor } from './second-factor.ts';
