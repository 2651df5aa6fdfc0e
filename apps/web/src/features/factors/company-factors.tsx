import { useMutation } from '@apollo/client/react';
import { Switch } from '@mantine/core';
import { instant } from '@akouendy/domain';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { ConfirmationWay } from '../../shared/graphql/__generated__/graphql.ts';
import { leaveToEnrol } from '../../shared/session/leave-to-sign-in.ts';
import { Section } from '../../shared/ui/section.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import lists from '../../shared/lists/lists.module.css';
import { FactorRefused, type FactorRefusal } from './factor-refusal.tsx';
import classes from './factors.module.css';
import { FactorsOfPeople } from './factors-of-people.tsx';
import { useText } from './texts.ts';
import { useConfirmed } from './use-confirmed.tsx';

const COMPANY_FACTORS = graphql(`
  fragment CompanyFactors on ClientSignIn {
    clientId
    secondFactorRequiredSince
    people {
      hasSecondFactor
      person {
        id
        name
        email
      }
    }
  }
`);

const DECIDE_ON_SECOND_FACTOR = graphql(`
  mutation DecideOnSecondFactor($required: Boolean!) {
    decideOnSecondFactor(required: $required) {
      __typename
      ... on ClientSignInDecided {
        signIn {
          ...CompanyFactors
        }
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

interface CompanyFactorsProps {
  readonly signIn: FragmentType<typeof COMPANY_FACTORS>;
  /** How the viewer can prove who they are. */
  readonly ways: readonly ConfirmationWay[];
  readonly viewerId: string;
  /** Whether the viewer decides for the company, rather than helping its people. */
  readonly decides: boolean;
}

/** Whether everybody of a company must have a second factor, who has none, and help for who has lost theirs. */
export function CompanyFactors({ signIn, ways, viewerId, decides }: CompanyFactorsProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const [decide, { loading }] = useMutation(DECIDE_ON_SECOND_FACTOR);
  const { run, dialog } = useConfirmed(ways);
  const [refusal, setRefusal] = useState<FactorRefusal | null>(null);
  /** Until when it was decided too often. */
  const [tooOften, setTooOften] = useState<string | null>(null);
  const { secondFactorRequiredSince: since, people } = readFragment(COMPANY_FACTORS, signIn);
  const without = people.filter(({ hasSecondFactor }) => !hasSecondFactor);
  const viewerHasNone = without.some(({ person }) => person.id === viewerId);

  const setRequired = (required: boolean) =>
    run(async () => {
      setRefusal(null);
      setTooOften(null);
      try {
        const outcome = (await decide({ variables: { required } })).data?.decideOnSecondFactor;
        if (outcome?.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
        if (outcome?.__typename === 'TooManyAttempts') {
          setTooOften(outcome.retryAt);
          return 'DONE';
        }
        // It holds at once, for the viewer too.
        if (required && viewerHasNone) leaveToEnrol();
        else toastDone({ title: t(required ? 'factors.company.nowRequired' : 'factors.company.nowChoice') });
      } catch (error) {
        setRefusal({ kind: 'FAILED', error });
      }
      return 'DONE';
    });

  return (
    <Section title={t('factors.company.title')}>
      {dialog}
      <div className={lists.line}>
        <Switch
          checked={since !== null}
          disabled={!decides || loading}
          label={t('factors.company.required')}
          description={
            since === null
              ? t('factors.company.choiceHint')
              : t('factors.company.since', { date: formats.dateTime(instant(since)) })
          }
          onChange={(event) => void setRequired(event.currentTarget.checked)}
        />
      </div>
      {decides && since === null && viewerHasNone && (
        <p className={classes.intro}>{t('factors.company.youToo')}</p>
      )}
      {tooOften !== null && (
        <div className={classes.below}>
          <TooOften retryAt={tooOften} />
        </div>
      )}
      {refusal !== null && (
        <div className={classes.below}>
          <FactorRefused refusal={refusal} />
        </div>
      )}
      <p className={classes.intro} role="status">
        {t('factors.company.without', { count: without.length, total: people.length })}
      </p>
      <FactorsOfPeople people={people} ways={ways} viewerId={viewerId} />
    </Section>
  );
}
