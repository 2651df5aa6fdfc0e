import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { SIGN_IN_PATH } from '../../shared/session/leave-to-sign-in.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import lists from '../../shared/lists/lists.module.css';
import { Form } from '../../shared/ui/form.tsx';
import classes from './access.module.css';
import { RichText, useText } from './texts.ts';
import { TooManyAttempts } from './too-many-attempts.tsx';

const REQUEST_PASSWORD_RESET = graphql(`
  mutation RequestPasswordReset($email: String!) {
    requestPasswordReset(email: $email) {
      __typename
      ... on PasswordResetRequested {
        email
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

/** Asks for a link by mail. What is answered does not tell whether anybody has the address. */
export function ForgottenForm({ typed }: { readonly typed: string }): ReactElement {
  const t = useText();
  const [send] = useMutation(REQUEST_PASSWORD_RESET);
  const [email, setEmail] = useState(typed);
  const { run, pending } = useAction(
    async () => (await send({ variables: { email } })).data?.requestPasswordReset,
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const [incomplete, setIncomplete] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const submit = async () => {
    const isMissing = !email.includes('@');
    setIncomplete(isMissing);
    if (isMissing) field.current?.focus();
    else setAnswer(await run(undefined));
  };

  if (answer?.__typename === 'PasswordResetRequested') {
    return (
      <div className={classes.body} role="status">
        <p>
          <RichText id="access.forgotten.sent" values={{ email: answer.email }} components={{ b: <b /> }} />
        </p>
        <p className={lists.detail}>{t('access.forgotten.sent.detail')}</p>
        <Link to={SIGN_IN_PATH}>{t('access.forgotten.back')}</Link>
      </div>
    );
  }
  return (
    <Form className={classes.form} onSubmit={() => void submit()}>
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
      {answer?.__typename === 'TooManyAttempts' && <TooManyAttempts retryAt={answer.retryAt} />}
      <TextInput
        ref={field}
        size="md"
        type="email"
        name="email"
        autoComplete="username"
        label={t('access.forgotten.email')}
        value={email}
        error={incomplete && t('access.email.NOT_AN_ADDRESS')}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
          setIncomplete(false);
        }}
      />
      <Button type="submit" variant="filled" h={42} loading={pending}>
        {t('access.forgotten.submit')}
      </Button>
      <Link to={SIGN_IN_PATH}>{t('access.forgotten.back')}</Link>
    </Form>
  );
}
