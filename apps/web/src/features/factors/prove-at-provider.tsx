import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { goToProvider } from '../../shared/session/go-to-provider.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import classes from './factors.module.css';
import { useText } from './texts.ts';

const PROVE_AT_PROVIDER = graphql(`
  mutation ProveAtProvider($wanted: String!) {
    proveAtProvider(wanted: $wanted) {
      __typename
      ... on ProviderSignIn {
        address
      }
    }
  }
`);

/** The proof of who has nothing to prove it with in the portal: they sign in anew at their company's provider. */
export function ProveAtProvider(): ReactElement {
  const t = useText();
  const [send] = useMutation(PROVE_AT_PROVIDER);
  const { run, pending } = useAction(
    async (wanted: string) => (await send({ variables: { wanted } })).data?.proveAtProvider,
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const leave = async (): Promise<void> => {
    const { pathname, search } = window.location;
    const outcome = await run(`${pathname}${search}`);
    if (outcome !== null && !goToProvider(outcome)) setAnswer(outcome);
  };
  if (answer?.__typename === 'NoProvider') {
    return <p className={classes.hint}>{t('factors.confirm.signInAgain')}</p>;
  }
  return (
    <>
      <p className={classes.hint}>{t('factors.confirm.provider')}</p>
      {answer?.__typename === 'ProviderUnusable' && <Refusal title={t('factors.confirm.provider.away')} />}
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} />}
      <Button loading={pending} onClick={() => void leave()}>
        {t('factors.confirm.provider.go')}
      </Button>
    </>
  );
}
