import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { instant } from '@akouendy/domain';
import { useRef, useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import { COMPANY } from '../../shared/ui/brand.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import lists from '../../shared/lists/lists.module.css';
import { Form } from '../../shared/ui/form.tsx';
import classes from './access.module.css';
import { LinkRefused } from './link-refused.tsx';
import { nameProblem } from './name-problem.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { RichText, useText } from './texts.ts';

const ACCEPTABLE_INVITATION = graphql(`
  fragment AcceptableInvitation on OpenInvitation {
    email
    role
    clientName
    inviterName
    expiresAt
  }
`);

const ACCEPT_INVITATION = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on InvitationAccepted {
        email
      }
      ... on LinkRefused {
        reason
      }
      ... on PasswordRefused {
        weakness
      }
      ... on InvalidField {
        problem
      }
      ... on AddressInUse {
        email
      }
    }
  }
`);

interface AcceptFormProps {
  readonly token: string;
  readonly invitation: FragmentType<typeof ACCEPTABLE_INVITATION>;
  /** The person exists now, with this pair. */
  readonly onAccepted: (pair: { readonly email: string; readonly password: string }) => Promise<void>;
}

/** Who invites to what; then one's name and a password. The portal goes on in the language of the page. */
export function AcceptForm({ token, invitation, onAccepted }: AcceptFormProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const language = useLanguage();
  const { email, role, clientName, inviterName, expiresAt } = readFragment(ACCEPTABLE_INVITATION, invitation);
  const [send] = useMutation(ACCEPT_INVITATION);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { run, pending } = useAction(
    async () =>
      (await send({ variables: { input: { token, name, password, language } } })).data?.acceptInvitation,
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const [entering, setEntering] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async () => {
    const missing = name.trim() === '' ? nameField : password === '' ? passwordField : null;
    setIncomplete(missing !== null);
    if (missing !== null) {
      missing.current?.focus();
      return;
    }
    const outcome = await run(undefined);
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'InvalidField') nameField.current?.focus();
    if (outcome.__typename === 'PasswordRefused') passwordField.current?.focus();
    if (outcome.__typename !== 'InvitationAccepted') return;
    setEntering(true);
    await onAccepted({ email: outcome.email, password });
  };

  if (answer?.__typename === 'LinkRefused') return <LinkRefused of="invitation" reason={answer.reason} />;
  const isNameMissing = incomplete && name.trim() === '';
  return (
    <Form className={classes.form} onSubmit={() => void submit()}>
      <div className={lists.words}>
        <p>
          <RichText
            id="access.accept.intro"
            values={{ inviter: inviterName, company: clientName ?? COMPANY }}
            components={{ b: <b /> }}
          />
        </p>
        <p className={lists.detail}>
          {t('access.accept.facts', {
            email,
            role: t(`role.${role}`),
            until: formats.dateTime(instant(expiresAt)),
          })}
        </p>
      </div>
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
      {answer?.__typename === 'AddressInUse' && (
        <Refusal title={t('access.accept.inUse.title', { email: answer.email })}>
          {t('access.accept.inUse.body')}
        </Refusal>
      )}
      {/* For password managers, which keep the pair. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextInput
        ref={nameField}
        size="md"
        name="name"
        autoComplete="name"
        label={t('access.accept.name')}
        value={name}
        error={
          isNameMissing
            ? t('access.name.REQUIRED')
            : answer?.__typename === 'InvalidField' && t(`access.name.${nameProblem(answer.problem)}`)
        }
        onChange={(event) => {
          setName(event.currentTarget.value);
          setAnswer(null);
        }}
      />
      <NewPasswordField
        field={passwordField}
        label={t('access.accept.password')}
        value={password}
        answer={answer?.__typename === 'PasswordRefused' ? answer : null}
        incomplete={incomplete}
        onChange={(value) => {
          setPassword(value);
          setAnswer(null);
        }}
      />
      <Button type="submit" variant="filled" h={42} loading={pending || entering}>
        {t('access.accept.submit')}
      </Button>
    </Form>
  );
}
