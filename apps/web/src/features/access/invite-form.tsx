import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement, RefObject } from 'react';
import type { Language, Role } from '../../shared/graphql/__generated__/graphql.ts';
import { LANGUAGES } from '../../shared/i18n/language.ts';
import { DialogActions } from '../../shared/ui/dialog.tsx';
import { Form } from '../../shared/ui/form.tsx';
import lists from '../../shared/lists/lists.module.css';
import classes from './access.module.css';
import { rolesIn, type Group } from './group.ts';
import { InviteRefused } from './invite-refused.tsx';
import { useText } from './texts.ts';
import type { InvitationAnswer, InvitationDraft } from './use-invite.ts';

interface InviteFormProps {
  readonly group: Group;
  readonly draft: InvitationDraft;
  readonly answer: InvitationAnswer | null;
  readonly pending: boolean;
  readonly emailField: RefObject<HTMLInputElement | null>;
  readonly onChange: (changed: Partial<InvitationDraft>) => void;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** Whom to invite, as what, and in which language. */
export function InviteForm({
  group,
  draft: { email, role, language },
  answer,
  pending,
  emailField,
  onChange,
  onSubmit,
  onCancel,
}: InviteFormProps): ReactElement {
  const t = useText();
  return (
    <Form className={classes.body} onSubmit={onSubmit}>
      <p className={lists.detail}>{t('access.invite.intro')}</p>
      {answer !== null && <InviteRefused answer={answer} onRetry={onSubmit} />}
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
          onChange({ email: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t('access.people.role')}
        description={t(`access.role.may.${role}`)}
        value={role}
        data={rolesIn(group).map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={(event) => {
          onChange({ role: event.currentTarget.value as Role });
        }}
      />
      <NativeSelect
        label={t('access.invite.language')}
        value={language}
        data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(event) => {
          onChange({ language: event.currentTarget.value as Language });
        }}
      />
      <DialogActions>
        <Button onClick={onCancel}>{t('access.cancel')}</Button>
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
