import { useMutation, useQuery } from '@apollo/client/react';
import { Loader } from '@mantine/core';
import type { ReactElement } from 'react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ConfirmationWay } from '../../shared/graphql/__generated__/graphql.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import classes from './factors.module.css';
import { ProveAtProvider } from './prove-at-provider.tsx';
import { ProveFactor } from './prove-factor.tsx';
import { useText } from './texts.ts';

const CONFIRM_IDENTITY = graphql(`
  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) {
      __typename
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

const OWN_WAYS = graphql(`
  query OwnConfirmationWays {
    security {
      personId
      confirmationWays
    }
  }
`);

interface ConfirmIdentityProps {
  readonly ways: readonly ConfirmationWay[];
  readonly onConfirmed: () => Promise<void>;
}

/** Proves once more who one is, in one of `ways`. */
export function ConfirmIdentity({ ways, onConfirmed }: ConfirmIdentityProps): ReactElement {
  const t = useText();
  const [confirm] = useMutation(CONFIRM_IDENTITY);
  if (ways.length === 0) return <ProveAtProvider />;
  return (
    <>
      <p className={classes.hint}>{t('factors.confirm.body')}</p>
      <ProveFactor
        ways={ways}
        submit={t('factors.confirm.submit')}
        prove={async (way, answer) => {
          const outcome = (await confirm({ variables: { input: { way, answer } } })).data?.confirmIdentity;
          if (outcome === undefined) return { __typename: 'WrongAnswer' };
          if (outcome.__typename !== 'IdentityConfirmed') return outcome;
          await onConfirmed();
          return null;
        }}
      />
    </>
  );
}

/** The same on a page that does not know the ways: they are asked for first. */
export function ConfirmIdentitySomehow({ onConfirmed }: Omit<ConfirmIdentityProps, 'ways'>): ReactElement {
  const { data, error, refetch } = useQuery(OWN_WAYS, { fetchPolicy: 'network-only' });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" />;
  return <ConfirmIdentity ways={data.security.confirmationWays} onConfirmed={onConfirmed} />;
}
