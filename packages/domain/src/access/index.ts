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
export { mustHaveSecondFactor } from './second-factor.ts';
