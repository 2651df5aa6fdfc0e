import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { SingleSignOnSettingsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import { goToProvider } from '../../shared/session/go-to-provider.ts';
import { ProviderRefused, type ProviderRefusal } from './provider-refused.tsx';
import classes from './single-sign-on.module.css';
import { useText } from './texts.ts';

const TRY_SINGLE_SIGN_ON = graphql(`
  mutation TrySingleSignOn {
    trySingleSignOn {
      __typename
      ... on ProviderSignIn {
        address
      }
      ... on ProviderUnusable {
        problem
      }
    }
  }
`);

const ENFORCE_SINGLE_SIGN_ON = graphql(`
  mutation EnforceSingleSignOn($enforced: Boolean!) {
    enforceSingleSignOn(enforced: $enforced) {
      __typename
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

const REMOVE_SINGLE_SIGN_ON = graphql(`
  mutation RemoveSingleSignOn {
    removeSingleSignOn {
      __typename
    }
  }
`);

interface ConnectionUseProps {
  readonly settings: SingleSignOnSettingsFragment;
  /** Runs what asks for a proof of who one is. */
  readonly confirmed: RunConfirmed;
  /** Why a try failed that the browser has just come back from; `null` when none did. */
  readonly tryFailed: ProviderRefusal | null;
}

/** Trying the connection, making it the only way in, and removing it. */
export function ConnectionUse({
  settings: { connection, tried },
  confirmed,
  tryFailed,
}: ConnectionUseProps): ReactElement {
  const t = useText();
  const again = { refetchQueries: ['CompanySignInPage'] };
  const [sendTry] = useMutation(TRY_SINGLE_SIGN_ON);
  const [sendEnforce] = useMutation(ENFORCE_SINGLE_SIGN_ON, again);
  const [sendRemove] = useMutation(REMOVE_SINGLE_SIGN_ON, again);
  const { run, pending } = useAction(async (wish: 'TRY' | 'ENFORCE' | 'RELAX' | 'REMOVE') => {
    if (wish === 'TRY') return (await sendTry()).data?.trySingleSignOn;
    if (wish === 'REMOVE') return (await sendRemove()).data?.removeSingleSignOn;
    return (await sendEnforce({ variables: { enforced: wish === 'ENFORCE' } })).data?.enforceSingleSignOn;
  });
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const wishFor = async (wish: 'TRY' | 'ENFORCE' | 'RELAX' | 'REMOVE'): Promise<'DONE' | 'NOT_RECENT'> => {
    const outcome = await run(wish);
    if (outcome === null || goToProvider(outcome)) return 'DONE';
    if (outcome.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
    setAnswer(outcome);
    if (outcome.__typename !== 'SingleSignOnSaved') return 'DONE';
    const done = {
      TRY: 'sso.saved',
      ENFORCE: 'sso.enforced.done',
      RELAX: 'sso.relaxed',
      REMOVE: 'sso.removed',
    } as const;
    toastDone({ title: t(done[wish]) });
    return 'DONE';
  };
  const act = (wish: 'TRY' | 'ENFORCE' | 'RELAX' | 'REMOVE') => confirmed(() => wishFor(wish));

  if (connection === null) {
    return (
      <Section title={t('sso.use')}>
        <EmptyState title={t('sso.use.none')} />
      </Section>
    );
  }
  return (
    <Section title={t('sso.use')}>
      <div className={classes.use}>
        {answer?.__typename === 'Failed' && <ErrorState error={answer.error} />}
        {answer?.__typename === 'ProviderUnusable' && (
          <Refusal title={t('sso.problem')}>{t(`sso.problem.${answer.problem}`)}</Refusal>
        )}
        {answer?.__typename === 'TooManyAttempts' && <TooOften retryAt={answer.retryAt} />}
        {answer?.__typename === 'SingleSignOnNotTried' && (
          <Refusal title={t('sso.notTried')}>{t('sso.notTried.body')}</Refusal>
        )}
        {tryFailed !== null && answer === null && <ProviderRefused reason={tryFailed} tried />}
        <p>{t(connection.enforced ? 'sso.enforced' : tried ? 'sso.use.tried' : 'sso.use.untried')}</p>
        {!connection.enforced && tried && <p>{t('sso.enforce.hint')}</p>}
        <div className={classes.actions}>
          <Button loading={pending} onClick={() => void act('TRY')}>
            {t('sso.try')}
          </Button>
          <Button loading={pending} onClick={() => void act(connection.enforced ? 'RELAX' : 'ENFORCE')}>
            {t(connection.enforced ? 'sso.relax' : 'sso.enforce')}
          </Button>
          <Button loading={pending} onClick={() => void act('REMOVE')}>
            {t('sso.remove')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
