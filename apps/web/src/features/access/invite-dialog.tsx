import { instant } from '@akouendy/domain';
import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { Language, Role } from '../../shared/graphql/__generated__/graphql.ts';
import { LANGUAGES } from '../../shared/i18n/language.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';
import lists from '../../shared/lists/lists.module.css';
import { Form } from '../../shared/ui/form.tsx';
import { Dialog, DialogActions } from '../../shared/ui/dialog.tsx';
import classes from './access.module.css';
import { PEOPLE_QUERIES, rolesIn, type Group } from './group.ts';
import { useText } from './texts.ts';

const INVITE_PERSON = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      __typename
      ... on AlreadyAPerson {
        name
      }
      ... on TooManyAttempts {
        retryAt
      }
      ... on InvalidField {
        field
        problem
      }
    }
  }
`);

interface InviteDialogProps {
  readonly group: Group;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Invites somebody by mail. */
export function InviteDialog({ opened, ...rest }: InviteDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog opened={opened} onClose={rest.onClose} title={t('access.invite.title')}>
      {opened && <Body {...rest} />}
    </Dialog>
  );
}

function Body({ group, onClose }: Omit<InviteDialogProps, 'opened'>): ReactElement {
  const t = useText();
  const formats = useFormats();
  const spoken = useLanguage();
  const roles = rolesIn(group);
  const [send] = useMutation(INVITE_PERSON, { refetchQueries: PEOPLE_QUERIES });
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>(roles[0] ?? 'CLIENT_MEMBER');
  const [language, setLanguage] = useState<Language>(spoken);
  const { run, pending } = useAction(
    async () =>
      (
        await send({
          variables: { input: { clientId: group.clientId, email, role, language, idempotencyKey } },
        })
      ).data?.invitePerson,
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  const emailField = useRef<HTMLInputElement>(null);

  const submit = async () => {
    const outcome = await run(undefined);
    if (outcome === null) return;
    setAnswer(outcome);
    // Sent again, it is another wish.
    if (outcome.__typename === 'KeyReused') setKey(crypto.randomUUID());
    if (outcome.__typename === 'InvalidField') emailField.current?.focus();
    if (outcome.__typename !== 'PersonInvited') return;
    onClose();
    toastDone({ title: t('access.invite.sent', { email: email.trim() }) });
  };

  return (
    <Form className={classes.body} onSubmit={() => void submit()}>
      <p className={lists.detail}>{t('access.invite.intro')}</p>
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
      {answer?.__typename === 'AlreadyInvited' && (
        <Refusal title={t('access.invite.already.title')}>{t('access.invite.already.body')}</Refusal>
      )}
      {answer?.__typename === 'AlreadyAPerson' && (
        <Refusal title={t('access.invite.known.title', { name: answer.name })}>
          {t('access.invite.known.body')}
        </Refusal>
      )}
      {answer?.__typename === 'KeyReused' && (
        <Refusal title={t('access.invite.keyReused.title')}>{t('access.invite.keyReused.body')}</Refusal>
      )}
      {answer?.__typename === 'TooManyAttempts' && (
        <Refusal title={t('access.invite.tooMany.title')}>
          {t('access.invite.tooMany.body', { time: formats.dateTime(instant(answer.retryAt)) })}
        </Refusal>
      )}
      {answer?.__typename === 'NotFound' && <Refusal title={t('error.notFound.title')} />}
      <TextInput
        ref={emailField}
        data-autofocus
        size="md"
        type="email"
        name="email"
        autoComplete="off"
        label={t('access.invite.email')}
        value={email}
        error={answer?.__typename === 'InvalidField' && t(`access.email.${addressProblem(answer.problem)}`)}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
          setAnswer(null);
        }}
      />
      <NativeSelect
        label={t('access.people.role')}
        description={t(`access.role.may.${role}`)}
        value={role}
        data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={(event) => {
          setRole(event.currentTarget.value as Role);
        }}
      />
      <NativeSelect
        label={t('access.invite.language')}
        value={language}
        data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(event) => {
          setLanguage(event.currentTarget.value as Language);
        }}
      />
      <DialogActions>
        <Button onClick={onClose}>{t('access.cancel')}</Button>
        <Button type="submit" variant="filled" loading={pending}>
          {t('access.invite.send')}
        </Button>
      </DialogActions>
    </Form>
  );
}

/** The problems of an address; the API knows others, of other fields. */
function addressProblem(problem: string): 'REQUIRED' | 'TOO_LONG' | 'NOT_AN_ADDRESS' {
  return problem === 'REQUIRED' || problem === 'TOO_LONG' ? problem : 'NOT_AN_ADDRESS';
}
