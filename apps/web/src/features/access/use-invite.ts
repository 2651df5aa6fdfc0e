import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { InvitePersonMutation, Language, Role } from '../../shared/graphql/__generated__/graphql.ts';
import { PEOPLE_QUERIES } from './group.ts';

const INVITE_PERSON = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      __typename
      ... on AlreadyAPerson {
        name
      }
      ... on OutsideProvider {
        domains
      }
      ... on TooManyAttempts {
        retryAt
      }
      ... on InvalidField {
        field
        problem
      }
    }
  }
`);

/** What the form holds. */
export interface InvitationDraft {
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
}

/** What became of an invitation. */
export type InvitationAnswer =
  InvitePersonMutation['invitePerson'] | { readonly __typename: 'Failed'; readonly error: unknown };

interface Invite {
  /** Sends it once; `null` while it is under way. */
  readonly send: (clientId: string | null, draft: InvitationDraft) => Promise<InvitationAnswer | null>;
  readonly pending: boolean;
  /** Makes the next one another wish. */
  readonly renew: () => void;
}

/** Invites somebody: sent again as it was, it invites once. */
export function useInvite(): Invite {
  const [mutate] = useMutation(INVITE_PERSON, { refetchQueries: PEOPLE_QUERIES });
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const { run, pending } = useAction(
    async (input: InvitationDraft & { readonly clientId: string | null }) =>
      (await mutate({ variables: { input: { ...input, idempotencyKey } } })).data?.invitePerson,
  );
  return {
    send: (clientId, draft) => run({ ...draft, clientId }),
    pending,
    renew: () => {
      setKey(crypto.randomUUID());
    },
  };
}
