import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useEffect, useState, type ReactElement } from 'react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ConfirmationWay } from '../../shared/graphql/__generated__/graphql.ts';
import { Form } from '../../shared/ui/form.tsx';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { CodeField } from './code-field.tsx';
import { FactorRefused, type FactorRefusal } from './factor-refusal.tsx';
import classes from './factors.module.css';
import { answerWithPasskey } from './passkey-browser.ts';
import { useText } from './texts.ts';
import { useProof } from './use-proof.ts';

const CHALLENGE_PASSKEY = graphql(`
  mutation ChallengePasskey {
    challengePasskey {
      options
    }
  }
`);

/** What the API says of a proof. */
export type ProofOutcome =
  | { readonly __typename: 'WrongAnswer' | 'SignInExpired' }
  | { readonly __typename: 'TooManyAttempts'; readonly retryAt: string }
  /** Taken: what follows is its owner's. */
  | null;

interface ProveFactorProps {
  /** At least one; the first is offered. */
  readonly ways: readonly ConfirmationWay[];
  readonly submit: string;
  /** Sends a proof. */
  readonly prove: (way: ConfirmationWay, answer: string) => Promise<ProofOutcome>;
}

const OTHERS = {
  PASSWORD: 'factors.usePassword',
  TOTP: 'factors.useTotp',
  PASSKEY: 'factors.usePasskey',
  RECOVERY_CODE: 'factors.useRecoveryCode',
} as const;

const WRONG = {
  PASSWORD: 'WRONG_PASSWORD',
  TOTP: 'WRONG_CODE',
  PASSKEY: 'PASSKEY_REFUSED',
  RECOVERY_CODE: 'WRONG_RECOVERY_CODE',
} as const;

/** Proves who one is in one of several ways. A refusal gives the field back, empty. */
export function ProveFactor({ ways, submit, prove }: ProveFactorProps): ReactElement {
  const t = useText();
  const [challenge] = useMutation(CHALLENGE_PASSKEY);
  const [chosen, setChosen] = useState<ConfirmationWay | null>(null);
  const way = chosen ?? ways[0] ?? 'TOTP';
  const attempt = async (typed: string): Promise<FactorRefusal | null> => {
    let given = typed;
    if (way === 'PASSKEY') {
      const options = (await challenge()).data?.challengePasskey.options ?? '';
      const made = await answerWithPasskey(options);
      if ('missing' in made) return { kind: `PASSKEY_${made.missing}` };
      given = made.response;
    }
    const outcome = await prove(way, given);
    if (outcome === null) return null;
    if (outcome.__typename === 'TooManyAttempts') return { kind: 'TOO_MANY', retryAt: outcome.retryAt };
    return { kind: outcome.__typename === 'SignInExpired' ? 'EXPIRED' : WRONG[way] };
  };
  const { answer, setAnswer, missing, pending, refusal, field, send, clear } = useProof(
    attempt,
    way !== 'PASSKEY',
  );

  useEffect(() => {
    field.current?.focus();
  }, [field, way]);

  return (
    <Form className={classes.form} onSubmit={() => void send()}>
      {refusal !== null && <FactorRefused refusal={refusal} onRetry={() => void send()} />}
      {way === 'TOTP' && (
        <CodeField
          fieldRef={field}
          label={t('factors.code')}
          value={answer}
          error={missing && t('factors.codeMissing')}
          onChange={setAnswer}
        />
      )}
      {way === 'RECOVERY_CODE' && (
        <TextInput
          ref={field}
          size="md"
          name="recovery-code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          classNames={{ input: classes.recovery }}
          label={t('factors.recoveryCode')}
          description={t('factors.recoveryCodeHint')}
          value={answer}
          error={missing && t('factors.recoveryCodeMissing')}
          onChange={(event) => {
            setAnswer(event.currentTarget.value);
          }}
        />
      )}
      {way === 'PASSWORD' && (
        <PasswordField
          field={field}
          name="password"
          autoComplete="current-password"
          label={t('factors.password')}
          value={answer}
          error={missing && t('factors.passwordMissing')}
          onChange={(value) => {
            setAnswer(value);
          }}
        />
      )}
      {way === 'PASSKEY' && <p className={classes.hint}>{t('factors.passkeyHint')}</p>}
      <Button
        type="submit"
        variant="filled"
        fullWidth
        h={42}
        loading={pending}
        leftSection={way === 'PASSKEY' ? <IconFingerprint size={18} stroke={1.6} aria-hidden /> : undefined}
      >
        {way === 'PASSKEY' ? t('factors.usePasskey') : submit}
      </Button>
      {ways.length > 1 && (
        <ul className={classes.others} aria-label={t('factors.otherWays')}>
          {ways
            .filter((other) => other !== way)
            .map((other) => (
              <li key={other}>
                <Button
                  variant="subtle"
                  size="xs"
                  onClick={() => {
                    setChosen(other);
                    clear();
                  }}
                >
                  {t(OTHERS[other])}
                </Button>
              </li>
            ))}
        </ul>
      )}
    </Form>
  );
}
