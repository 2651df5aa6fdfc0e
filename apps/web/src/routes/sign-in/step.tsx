import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { EnrolFactor } from '../../features/factors/enrol-factor.tsx';
import { ProveFactor } from '../../features/factors/prove-factor.tsx';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { FactorWay } from '../../shared/graphql/__generated__/graphql.ts';
import classes from './sign-in.module.css';
import { useText } from './texts.ts';
import type { StepLeft } from './use-sign-in.ts';

const PASS_SECOND_STEP = graphql(`
  mutation PassSecondStep($input: FactorAnswerInput!) {
    passSecondStep(input: $input) {
      __typename
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

const ABANDON_SIGN_IN = graphql(`
  mutation AbandonSignIn {
    signOut {
      ok
    }
  }
`);

interface StepProps {
  readonly step: StepLeft;
  readonly onSignedIn: () => Promise<void>;
  /** The sign-in begins anew. */
  readonly onLeft: () => void;
}

/** What comes after the password: a second factor to prove, or one to enrol. */
export function Step({ step, onSignedIn, onLeft }: StepProps): ReactElement {
  const t = useText();
  const [pass] = useMutation(PASS_SECOND_STEP);
  const [abandon] = useMutation(ABANDON_SIGN_IN);
  const title = useRef<HTMLHeadingElement>(null);
  const [isIn, setIsIn] = useState(false);
  const enrols = step.kind === 'ENROL_FACTOR';

  useEffect(() => {
    if (enrols) title.current?.focus();
  }, [enrols]);

  return (
    <>
      <h1 ref={title} tabIndex={-1} className={classes.title}>
        {t(enrols ? 'signIn.enrol.title' : 'signIn.secondStep.title')}
      </h1>
      <p className={classes.subtitle}>{t(enrols ? 'signIn.enrol.subtitle' : 'signIn.secondStep.subtitle')}</p>
      {enrols ? (
        <EnrolFactor
          onCodes={() => {
            setIsIn(true);
          }}
          onEnrolled={() => void onSignedIn()}
        />
      ) : (
        <ProveFactor
          ways={step.ways}
          submit={t('signIn.secondStep.submit')}
          prove={async (way, answer) => {
            if (way === 'PASSWORD') return { __typename: 'WrongAnswer' };
            const input = { way: way satisfies FactorWay, answer };
            const outcome = (await pass({ variables: { input } })).data?.passSecondStep;
            if (outcome === undefined) return { __typename: 'WrongAnswer' };
            if (outcome.__typename !== 'SignedIn') return outcome;
            await onSignedIn();
            return null;
          }}
        />
      )}
      {!isIn && (
        <div className={classes.restart}>
          <Button
            variant="subtle"
            size="xs"
            onClick={() => {
              // The password is asked for again whether or not the portal was told.
              void abandon().catch(() => undefined);
              onLeft();
            }}
          >
            {t('signIn.restart')}
          </Button>
        </div>
      )}
    </>
  );
}
