/** What a person is to the portal; each has a column in the table of who may do what. */
export enum Role {
  CLIENT_MEMBER = 'CLIENT_MEMBER',
  CLIENT_ADMIN = 'CLIENT_ADMIN',
  ACCOUNT_MANAGER = 'ACCOUNT_MANAGER',
  ENGINEER = 'ENGINEER',
  FINANCE = 'FINANCE',
  ADMIN = 'ADMIN',
}

/** Every role: for what anyone who is signed in may call. */
export const EVERY_ROLE = Object.values(Role);
