import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { SIGN_IN_PATH } from '../../shared/session/leave-to-sign-in.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import lists from '../../shared/lists/lists.module.css';
import { Form } from '../../shared/ui/form.tsx';
import classes from './access.module.css';
import { LinkRefused } from './link-refused.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { RichText, useText } from './texts.ts';

const RESET_PASSWORD = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      __typename
      ... on LinkRefused {
        reason
      }
      ... on PasswordRefused {
        weakness
      }
    }
  }
`);

interface ResetFormProps {
  readonly token: string;
  readonly email: string;
}

/** A new password for who holds the link. */
export function ResetForm({ token, email }: ResetFormProps): ReactElement {
  const t = useText();
  const [send] = useMutation(RESET_PASSWORD);
  const [password, setPassword] = useState('');
  const { run, pending } = useAction(
    async () => (await send({ variables: { input: { token, password } } })).data?.resetPassword,
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const [incomplete, setIncomplete] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const submit = async () => {
    setIncomplete(password === '');
    if (password === '') {
      field.current?.focus();
      return;
    }
    const outcome = await run(undefined);
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'PasswordRefused') field.current?.focus();
  };

  if (answer?.__typename === 'LinkRefused') return <LinkRefused of="reset" reason={answer.reason} />;
  if (answer?.__typename === 'PasswordReset') {
    return (
      <div className={classes.body} role="status">
        <p>{t('access.reset.done')}</p>
        <Button component={Link} to={SIGN_IN_PATH} variant="filled" h={42}>
          {t('access.link.signIn')}
        </Button>
      </div>
    );
  }
  return (
    <Form className={classes.form} onSubmit={() => void submit()}>
      <p>
        <RichText id="access.reset.of" values={{ email }} components={{ b: <b /> }} />
      </p>
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
      {/* For password managers, which keep the pair. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <NewPasswordField
        field={field}
        label={t('access.password.next')}
        value={password}
        answer={answer?.__typename === 'PasswordRefused' ? answer : null}
        incomplete={incomplete}
        onChange={(value) => {
          setPassword(value);
          setAnswer(null);
        }}
      />
      <p className={lists.detail}>{t('access.reset.note')}</p>
      <Button type="submit" variant="filled" h={42} loading={pending}>
        {t('access.reset.submit')}
      </Button>
    </Form>
  );
}
