import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type {
  SaveSingleSignOnInput,
  SingleSignOnField,
  SingleSignOnSettingsFragment,
} from '../../shared/graphql/__generated__/graphql.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { RelaxDialog } from './relax-dialog.tsx';
import classes from './single-sign-on.module.css';
import { useText } from './texts.ts';

const SAVE_SINGLE_SIGN_ON = graphql(`
  mutation SaveSingleSignOn($input: SaveSingleSignOnInput!) {
    saveSingleSignOn(input: $input) {
      __typename
      ... on InvalidSingleSignOn {
        field
      }
      ... on DomainNotYours {
        domain
      }
      ... on ProviderUnusable {
        problem
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

const FIELDS = [
  { name: 'issuer', field: 'ISSUER', label: 'sso.issuer', hint: 'sso.issuer.hint' },
  { name: 'oidcClientId', field: 'OIDC_CLIENT_ID', label: 'sso.clientId', hint: null },
  { name: 'domains', field: 'DOMAINS', label: 'sso.domains', hint: 'sso.domains.hint' },
  { name: 'roleClaim', field: 'ROLE_CLAIM', label: 'sso.roleClaim', hint: 'sso.roleClaim.hint' },
  { name: 'adminValues', field: 'ADMIN_VALUES', label: 'sso.adminValues', hint: 'sso.adminValues.hint' },
] as const;

type Typed = Readonly<Record<(typeof FIELDS)[number]['name'], string>>;

interface ConnectionFormProps {
  readonly settings: SingleSignOnSettingsFragment;
  readonly confirmed: RunConfirmed;
}

/** What an admin says of the company's provider. What is typed stays until it is taken. */
export function ConnectionForm({ settings, confirmed }: ConnectionFormProps): ReactElement {
  const t = useText();
  const { connection, redirectUri } = settings;
  const [typed, setTyped] = useState<Typed>({
    issuer: connection?.issuer ?? '',
    oidcClientId: connection?.oidcClientId ?? '',
    domains: connection?.domains.join(', ') ?? '',
    roleClaim: connection?.roleClaim ?? '',
    adminValues: connection?.adminValues.join(', ') ?? '',
  });
  const [secret, setSecret] = useState('');
  const [send] = useMutation(SAVE_SINGLE_SIGN_ON, { refetchQueries: ['CompanySignInPage'] });
  const { run, pending } = useAction(
    async (input: SaveSingleSignOnInput) => (await send({ variables: { input } })).data?.saveSingleSignOn,
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const save = async (mayRelax: boolean): Promise<'DONE' | 'NOT_RECENT'> => {
    const { issuer, oidcClientId, domains, roleClaim, adminValues } = typed;
    const outcome = await run({
      issuer,
      oidcClientId,
      clientSecret: secret === '' ? null : secret,
      domains: domains.split(','),
      roleClaim,
      adminValues: adminValues.split(','),
      mayRelax,
    });
    if (outcome === null) return 'DONE';
    if (outcome.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
    setAnswer(outcome);
    if (outcome.__typename !== 'SingleSignOnSaved') return 'DONE';
    setSecret('');
    toastDone({ title: t(mayRelax ? 'sso.saved.relaxed' : 'sso.saved') });
    return 'DONE';
  };
  const submit = (mayRelax = false) => confirmed(() => save(mayRelax));

  const wrong = (field: SingleSignOnField): string | false => {
    if (answer?.__typename === 'DomainNotYours' && field === 'DOMAINS') {
      return t('sso.notYours', { domain: answer.domain });
    }
    if (answer?.__typename === 'SingleSignOnLocksOut' && field === 'DOMAINS') return t('sso.locksOut');
    return answer?.__typename === 'InvalidSingleSignOn' && answer.field === field && t(`sso.wrong.${field}`);
  };

  return (
    <Section title={t('sso.title')}>
      <p className={classes.intro}>{t('sso.intro')}</p>
      <Form className={classes.form} onSubmit={() => void submit()}>
        {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
        {answer?.__typename === 'ProviderUnusable' && (
          <Refusal title={t('sso.problem')}>{t(`sso.problem.${answer.problem}`)}</Refusal>
        )}
        {answer?.__typename === 'TooManyAttempts' && <TooOften retryAt={answer.retryAt} />}
        <TextInput
          label={t('sso.redirect')}
          description={t('sso.redirect.hint')}
          value={redirectUri}
          readOnly
        />
        {FIELDS.map(({ name, field, label, hint }) => (
          <TextInput
            key={name}
            name={name}
            label={t(label)}
            description={hint === null ? undefined : t(hint)}
            autoComplete="off"
            spellCheck={false}
            value={typed[name]}
            error={wrong(field)}
            onChange={(event) => {
              setTyped({ ...typed, [name]: event.currentTarget.value });
              setAnswer(null);
            }}
          />
        ))}
        <PasswordField
          name="client-secret"
          label={t('sso.secret')}
          description={connection === null ? undefined : t('sso.secret.kept')}
          autoComplete="off"
          value={secret}
          error={wrong('CLIENT_SECRET')}
          onChange={(value) => {
            setSecret(value);
            setAnswer(null);
          }}
        />
        <Button type="submit" variant="filled" className={classes.send} loading={pending}>
          {t('sso.save')}
        </Button>
      </Form>
      <RelaxDialog
        opened={answer?.__typename === 'SingleSignOnWouldRelax'}
        pending={pending}
        onClose={() => {
          setAnswer(null);
        }}
        onAgreed={() => {
          setAnswer(null);
          void submit(true);
        }}
      />
    </Section>
  );
}
