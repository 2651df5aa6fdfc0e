import { newId } from '../../src/platform/ids/new-id.ts';
import { randomName } from './company.ts';

/** Invites somebody. */
export const INVITE = `mutation($input: InvitePersonInput!) { invitePerson(input: $input) { __typename
  ... on PersonInvited { invitation { id email role expiresAt } }
  ... on AlreadyInvited { invitation { id email } }
  ... on AlreadyAPerson { name }
  ... on InvalidField { field problem }
  ... on NotFound { id }
} }`;

/** Sends an invitation again. */
export const RESEND = `mutation($id: ID!) { resendInvitation(id: $id) { __typename
  ... on TooManyAttempts { retryAt } ... on LinkRefused { reason } } }`;

/** Takes an invitation back. */
export const WITHDRAW = `mutation($id: ID!) { withdrawInvitation(id: $id) { __typename ... on LinkRefused { reason } } }`;

/** Shows what a link is for. */
export const OPEN = `query($token: String!) { invitationLink(token: $token) { __typename
  ... on OpenInvitation { email role clientName inviterName } ... on LinkRefused { reason } } }`;

/** Accepts an invitation. */
export const ACCEPT = `mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename
  ... on InvitationAccepted { email } ... on LinkRefused { reason } ... on AddressInUse { email }
  ... on PasswordRefused { weakness least most } ... on InvalidField { field problem } } }`;

/** Gives somebody another role. */
export const CHANGE_ROLE = `mutation($input: ChangeRoleInput!) { changeRole(input: $input) { __typename
  ... on RoleChanged { entry { person { id role } } } ... on LastInCharge { role othersShutOut } ... on InvalidField { field problem } } }`;

/** Removes somebody. */
export const REMOVE = `mutation($id: ID!) { removePerson(personId: $id) { __typename
  ... on PersonRemoved { entry { person { id } removedAt } } ... on LastInCharge { role othersShutOut } } }`;

/** Lists the people of a client. */
export const PEOPLE = `query($id: ID!, $search: String, $state: PersonState, $role: Role, $first: Int, $after: String) {
  people(clientId: $id, search: $search, state: $state, role: $role, first: $first, after: $after) {
    totalCount hasNextPage endCursor nodes { person { id name role } lastSignedInAt removedAt } } }`;

/** A password that nobody knows. */
export const OWN = 'quatre chevaux mangent du foin';

/** An address that nobody has been invited to. */
export function address(): string {
  return `${randomName()}@client.test`;
}

/** What invites `email` to a client, as a member in French unless `more` says otherwise. */
export function invitation(
  clientId: string,
  email: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    input: { clientId, email, role: 'CLIENT_MEMBER', language: 'FR', idempotencyKey: newId(), ...more },
  };
}

/** What accepts the invitation whose key is `token`. */
export function acceptance(token: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { input: { token, name: 'Julien Moreau', password: OWN, language: 'EN', ...more } };
}
