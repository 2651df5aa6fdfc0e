import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { SignInPageQuery } from '../../shared/graphql/__generated__/graphql.ts';

const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInStep {
        kind
        ways
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

const SIGN_IN_TO_DEMONSTRATION = graphql(`
  mutation SignInToDemonstration($personId: ID!) {
    signInToDemonstration(personId: $personId) {
      __typename
      ... on SignInStep {
        kind
        ways
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

/** Why nobody was signed in. */
export type SignInRefusal =
  | { readonly kind: 'WRONG_PAIR' | 'GONE' }
  | { readonly kind: 'TOO_MANY'; readonly retryAt: string }
  | { readonly kind: 'FAILED'; readonly error: unknown };

/** What is left between the password and being signed in. */
export type StepLeft = Pick<NonNullable<SignInPageQuery['signInStep']>, 'kind' | 'ways'>;

type Outcome =
  | { readonly __typename: 'SignedIn' | 'InvalidCredentials' | 'NotFound' }
  | ({ readonly __typename: 'SignInStep' } & StepLeft)
  | { readonly __typename: 'TooManyAttempts'; readonly retryAt: string };

interface Attempt<Input> {
  /** Tries once; answers why not, or `null` when the person is in. */
  readonly attempt: (input: Input) => Promise<SignInRefusal | null>;
  readonly refusal: SignInRefusal | null;
  readonly pending: boolean;
}

/** Signs in by address and password; `onStep` is told which step is left when that is not all. */
export function useSignIn(
  onSignedIn: () => Promise<void>,
  onStep: (step: StepLeft) => void,
): Attempt<{ readonly email: string; readonly password: string }> {
  const [signIn] = useMutation(SIGN_IN);
  return useAttempt(
    async (input) => (await signIn({ variables: { input } })).data?.signIn,
    onSignedIn,
    onStep,
  );
}

/** Signs in as one of the demonstration's people, by id. */
export function useSignInToDemonstration(onSignedIn: () => Promise<void>): Attempt<string> {
  const [signIn] = useMutation(SIGN_IN_TO_DEMONSTRATION);
  return useAttempt(
    async (personId) => (await signIn({ variables: { personId } })).data?.signInToDemonstration,
    onSignedIn,
    () => undefined,
  );
}

function useAttempt<Input>(
  ask: (input: Input) => Promise<Outcome | undefined>,
  onSignedIn: () => Promise<void>,
  onStep: (step: StepLeft) => void,
): Attempt<Input> {
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [pending, setPending] = useState(false);

  const decide = async (input: Input): Promise<SignInRefusal | null> => {
    try {
      const outcome = await ask(input);
      if (outcome?.__typename === 'SignedIn') {
        await onSignedIn();
        return null;
      }
      if (outcome?.__typename === 'SignInStep') {
        onStep(outcome);
        return null;
      }
      return outcome === undefined ? { kind: 'FAILED', error: outcome } : refusalOf(outcome);
    } catch (error) {
      return { kind: 'FAILED', error };
    }
  };

  const attempt = async (input: Input): Promise<SignInRefusal | null> => {
    setPending(true);
    const refused = await decide(input);
    setRefusal(refused);
    setPending(false);
    return refused;
  };

  return { attempt, refusal, pending };
}

function refusalOf(outcome: Exclude<Outcome, { __typename: 'SignedIn' | 'SignInStep' }>): SignInRefusal {
  switch (outcome.__typename) {
    case 'TooManyAttempts':
      return { kind: 'TOO_MANY', retryAt: outcome.retryAt };
    case 'NotFound':
      return { kind: 'GONE' };
    default:
      return { kind: 'WRONG_PAIR' };
  }
}
