import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { goToProvider } from '../../shared/session/go-to-provider.ts';
import { ProviderRefused, type ProviderRefusal } from './provider-refused.tsx';
import classes from './single-sign-on.module.css';
import { useText } from './texts.ts';

const BEGIN_PROVIDER_SIGN_IN = graphql(`
  mutation BeginProviderSignIn($email: String!, $wanted: String!) {
    beginProviderSignIn(email: $email, wanted: $wanted) {
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

interface CompanySignInProps {
  /** The page to open afterwards. */
  readonly wanted: string;
  /** Why the browser has come back from a provider and was not let in; `null` when it has not. */
  readonly refused: ProviderRefusal | null;
}

/** The way in by one's company: the address tells which. */
export function CompanySignIn({ wanted, refused }: CompanySignInProps): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(refused !== null);
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [send] = useMutation(BEGIN_PROVIDER_SIGN_IN);
  const { run, pending } = useAction(
    async (address: string) =>
      (await send({ variables: { email: address, wanted } })).data?.beginProviderSignIn,
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const submit = async () => {
    setMissing(email.trim() === '');
    if (email.trim() === '') {
      field.current?.focus();
      return;
    }
    const outcome = await run(email);
    if (outcome === null || goToProvider(outcome)) return;
    setAnswer(outcome);
    field.current?.focus();
  };

  if (!open) {
    return (
      <div className={classes.company}>
        <Button
          fullWidth
          h={42}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('sso.enter')}
        </Button>
      </div>
    );
  }
  return (
    <Form className={classes.company} onSubmit={() => void submit()}>
      {refused !== null && answer === null && <ProviderRefused reason={refused} />}
      {answer?.__typename === 'NoProvider' && (
        <Refusal title={t('sso.enter.none')}>{t('sso.enter.none.body')}</Refusal>
      )}
      {answer?.__typename === 'ProviderUnusable' && (
        <Refusal title={t('sso.problem')}>{t(`sso.problem.${answer.problem}`)}</Refusal>
      )}
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
      <TextInput
        ref={field}
        size="md"
        type="email"
        name="company-email"
        autoComplete="email"
        autoFocus
        label={t('sso.enter.email')}
        value={email}
        error={missing && email.trim() === '' && t('sso.enter.missing')}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
        }}
      />
      <Button type="submit" fullWidth h={42} loading={pending}>
        {t('sso.enter.go')}
      </Button>
    </Form>
  );
}
