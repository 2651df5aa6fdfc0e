import { tokenPermissionsOf, type Role, type TokenPermission } from '@akouendy/domain/access';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { Form } from '../../shared/ui/form.tsx';
import classes from './api-tokens.module.css';
import { CreatedApiToken } from './created-api-token.tsx';
import { useText } from './texts.ts';
import { useCreateApiToken } from './use-create-api-token.ts';

const LIVES = [30, 90, 180, 365] as const;

interface NewApiTokenProps {
  readonly role: Role;
  readonly confirmed: RunConfirmed;
}

/** The form of a new token and, once, the token itself. */
export function NewApiToken({ role, confirmed }: NewApiTokenProps): ReactElement {
  const t = useText();
  const { run, pending } = useCreateApiToken();
  const [name, setName] = useState('');
  const [days, setDays] = useState<number>(90);
  const [given, setGiven] = useState<readonly TokenPermission[]>(['READ_CLIENT']);
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);
  // One key for one wish: sent again after a lost answer, it makes no second token.
  const key = useRef(crypto.randomUUID());
  const nameField = useRef<HTMLInputElement>(null);

  const create = async (): Promise<'DONE' | 'NOT_RECENT'> => {
    const outcome = await run({ idempotencyKey: key.current, name, days, permissions: [...given] });
    if (outcome === null) return 'DONE';
    if (outcome.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
    setAnswer(outcome);
    if (outcome.__typename === 'Failed') return 'DONE';
    if (outcome.__typename !== 'InvalidApiToken') key.current = crypto.randomUUID();
    if (outcome.__typename === 'ApiTokenCreated') setName('');
    if (outcome.__typename === 'InvalidApiToken') nameField.current?.focus();
    return 'DONE';
  };
  const submit = () => confirmed(create);

  if (answer?.__typename === 'ApiTokenCreated') {
    return (
      <CreatedApiToken
        name={answer.apiToken.name}
        token={answer.token}
        onDone={() => {
          setAnswer(null);
        }}
      />
    );
  }
  const wrong = answer?.__typename === 'InvalidApiToken' ? answer.field : null;
  return (
    <Form className={classes.form} onSubmit={() => void submit()}>
      {answer?.__typename === 'Failed' && <ErrorState error={answer.error} onRetry={() => void submit()} />}
      {answer?.__typename === 'TooManyApiTokens' && (
        <Refusal title={t('apiTokens.tooMany', { most: answer.most })}>{t('apiTokens.tooMany.body')}</Refusal>
      )}
      {answer?.__typename === 'ApiTokenNeedsFactor' && (
        <Refusal title={t('apiTokens.needsFactor')}>{t('apiTokens.needsFactor.body')}</Refusal>
      )}
      {answer?.__typename === 'KeyReused' && (
        <Refusal title={t('apiTokens.keyReused')}>{t('apiTokens.keyReused.body')}</Refusal>
      )}
      {answer?.__typename === 'ApiTokenCreatedBefore' && (
        <Refusal title={t('apiTokens.createdBefore')}>{t('apiTokens.createdBefore.body')}</Refusal>
      )}
      <TextInput
        ref={nameField}
        size="md"
        label={t('apiTokens.name')}
        description={t('apiTokens.name.hint')}
        maxLength={60}
        autoComplete="off"
        value={name}
        error={wrong === 'NAME' && t('apiTokens.name.wrong')}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setAnswer(null);
        }}
      />
      <NativeSelect
        label={t('apiTokens.days')}
        value={String(days)}
        error={wrong === 'DAYS' && t('apiTokens.days.wrong')}
        data={LIVES.map((life) => ({
          value: String(life),
          label: t('apiTokens.days.option', { days: life }),
        }))}
        onChange={(event) => {
          setDays(Number(event.currentTarget.value));
        }}
      />
      <Checkbox.Group
        label={t('apiTokens.permissions')}
        error={wrong === 'PERMISSIONS' && t('apiTokens.permissions.wrong')}
        value={[...given]}
        onChange={(values) => {
          setGiven(
            tokenPermissionsOf(role).filter((each) => each === 'READ_CLIENT' || values.includes(each)),
          );
        }}
      >
        <div className={classes.permissions}>
          {tokenPermissionsOf(role).map((permission) => (
            <Checkbox
              key={permission}
              value={permission}
              label={t(`apiTokens.may.${permission}`)}
              description={permission === 'READ_CLIENT' ? t('apiTokens.may.READ_CLIENT.fixed') : undefined}
              disabled={permission === 'READ_CLIENT'}
            />
          ))}
        </div>
      </Checkbox.Group>
      <Button type="submit" variant="filled" className={classes.send} loading={pending}>
        {t('apiTokens.create')}
      </Button>
    </Form>
  );
}
