import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { ChangePasswordMutation } from '../../shared/graphql/__generated__/graphql.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import classes from './access.module.css';
import { NewPasswordField } from './new-password-field.tsx';
import { useText } from './texts.ts';
import { TooManyAttempts } from './too-many-attempts.tsx';

const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on PasswordRefused {
        weakness
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

type Outcome = ChangePasswordMutation['changePassword'];

/** Changes one's password. What is typed stays until it is taken. */
export function PasswordSection(): ReactElement {
  const t = useText();
  const [send] = useMutation(CHANGE_PASSWORD, { refetchQueries: ['SecurityPage'] });
  const { run, pending } = useAction(
    async (input: { current: string; next: string }): Promise<Outcome | undefined> =>
      (await send({ variables: { input } })).data?.changePassword,
  );
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const [incomplete, setIncomplete] = useState(false);
  const currentField = useRef<HTMLInputElement>(null);
  const nextField = useRef<HTMLInputElement>(null);

  const submit = async () => {
    const missing = current === '' ? currentField : next === '' ? nextField : null;
    setIncomplete(missing !== null);
    if (missing !== null) {
      missing.current?.focus();
      return;
    }
    const outcome = await run({ current, next });
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'PasswordChanged') {
      setCurrent('');
      setNext('');
      toastDone({ title: t('access.password.changed'), detail: t('access.password.changed.detail') });
    }
    if (outcome.__typename === 'InvalidCredentials') currentField.current?.focus();
    if (outcome.__typename === 'PasswordRefused') nextField.current?.focus();
  };

  const wrong = answer?.__typename === 'InvalidCredentials';
  return (
    <Section title={t('access.password.title')}>
      <p className={classes.intro}>{t('access.password.intro')}</p>
      <Form className={classes.form} onSubmit={() => void submit()}>
        {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
        {answer?.__typename === 'SignsInElsewhere' && <Refusal title={t('access.link.SIGNS_IN_ELSEWHERE')} />}
        {answer?.__typename === 'TooManyAttempts' && <TooManyAttempts retryAt={answer.retryAt} />}
        <PasswordField
          field={currentField}
          name="password"
          autoComplete="current-password"
          label={t('access.password.current')}
          value={current}
          error={
            incomplete && current === ''
              ? t('access.password.currentMissing')
              : wrong && t('access.password.wrong')
          }
          onChange={(value) => {
            setCurrent(value);
            setAnswer(null);
          }}
        />
        <NewPasswordField
          field={nextField}
          label={t('access.password.next')}
          value={next}
          answer={answer?.__typename === 'PasswordRefused' ? answer : null}
          incomplete={incomplete}
          onChange={(value) => {
            setNext(value);
            setAnswer(null);
          }}
        />
        <Button type="submit" variant="filled" className={classes.send} loading={pending}>
          {t('access.password.change')}
        </Button>
      </Form>
    </Section>
  );
}
