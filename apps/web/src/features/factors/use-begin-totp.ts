import { useMutation } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { Enrolment } from './authenticator-setup.tsx';

const BEGIN_TOTP_ENROLMENT = graphql(`
  mutation BeginTotpEnrolment {
    beginTotpEnrolment {
      __typename
      ... on TotpEnrolment {
        secret
        uri
      }
    }
  }
`);

/** Begins to set an authenticator app up; `null` when the person must prove first who they are. */
export function useBeginTotp(): () => Promise<Enrolment | null> {
  const [begin] = useMutation(BEGIN_TOTP_ENROLMENT);
  return async () => {
    const outcome = (await begin()).data?.beginTotpEnrolment;
    return outcome?.__typename === 'TotpEnrolment' ? outcome : null;
  };
}
