import { useMutation } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { forgetDrafts } from '../../shared/session/drafts.ts';
import { leaveAfter } from '../../shared/session/leave-to-sign-in.ts';

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut {
      ok
    }
  }
`);

/** Ends the session, then loads the sign-in page anew so that nothing of it stays in memory. */
export function useSignOut(): () => Promise<void> {
  const [signOut] = useMutation(SIGN_OUT);
  return () =>
    leaveAfter(async () => {
      await signOut();
      forgetDrafts();
    });
}
