import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { FactorRefused, type FactorRefusal } from '../../features/factors/factor-refusal.tsx';
import { passkeysAreSupported, answerWithPasskey } from '../../features/factors/passkey-browser.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import classes from './sign-in.module.css';
import { useText } from './texts.ts';

const BEGIN_PASSKEY_SIGN_IN = graphql(`
  mutation BeginPasskeySignIn {
    beginPasskeySignIn {
      options
    }
  }
`);

const SIGN_IN_WITH_PASSKEY = graphql(`
  mutation SignInWithPasskey($response: String!) {
    signInWithPasskey(response: $response) {
      __typename
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

/** The way in without a password, where the browser knows it. Who says no to the browser's question is left in peace. */
export function PasskeySignIn({
  onSignedIn,
}: {
  readonly onSignedIn: () => Promise<void>;
}): ReactElement | null {
  const t = useText();
  const [begin] = useMutation(BEGIN_PASSKEY_SIGN_IN);
  const [signIn] = useMutation(SIGN_IN_WITH_PASSKEY);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<FactorRefusal | null>(null);
  if (!passkeysAreSupported()) return null;

  const attempt = async (): Promise<FactorRefusal | null> => {
    try {
      const options = (await begin()).data?.beginPasskeySignIn.options ?? '';
      const made = await answerWithPasskey(options);
      if ('missing' in made) return made.missing === 'CANCELLED' ? null : { kind: `PASSKEY_${made.missing}` };
      const outcome = (await signIn({ variables: { response: made.response } })).data?.signInWithPasskey;
      if (outcome?.__typename === 'TooManyAttempts') return { kind: 'TOO_MANY', retryAt: outcome.retryAt };
      if (outcome?.__typename !== 'SignedIn') return { kind: 'PASSKEY_REFUSED' };
      await onSignedIn();
      return null;
    } catch (error) {
      return { kind: 'FAILED', error };
    }
  };

  const send = async () => {
    setPending(true);
    setRefusal(await attempt());
    setPending(false);
  };

  return (
    <div className={classes.passkey}>
      <p className={classes.or}>{t('signIn.or')}</p>
      {refusal !== null && <FactorRefused refusal={refusal} onRetry={() => void send()} />}
      <Button
        fullWidth
        h={42}
        loading={pending}
        leftSection={<IconFingerprint size={18} stroke={1.6} aria-hidden />}
        onClick={() => void send()}
      >
        {t('signIn.withPasskey')}
      </Button>
    </div>
  );
}
