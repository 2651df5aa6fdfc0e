import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { instant } from '@akouendy/domain';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { SecurityFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { toastFailed } from '../../shared/ui/toast.tsx';
import lists from '../../shared/lists/lists.module.css';
import { Form } from '../../shared/ui/form.tsx';
import classes from './factors.module.css';
import { useText } from './texts.ts';

const RENAME_PASSKEY = graphql(`
  mutation RenamePasskey($id: ID!, $name: String!) {
    renamePasskey(id: $id, name: $name) {
      __typename
      ... on PasskeyRenamed {
        security {
          ...Security
        }
      }
    }
  }
`);

interface PasskeyLineProps {
  readonly passkey: SecurityFragment['passkeys'][number];
  readonly onRemove: () => void;
}

/** One passkey: its device, its use, its name to change. */
export function PasskeyLine({ passkey, onRemove }: PasskeyLineProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const [rename, { loading }] = useMutation(RENAME_PASSKEY);
  const [name, setName] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);

  const keep = async () => {
    try {
      const outcome = (await rename({ variables: { id: passkey.id, name: name ?? '' } })).data?.renamePasskey;
      setWrong(outcome?.__typename === 'InvalidPasskeyName');
      if (outcome?.__typename === 'PasskeyRenamed') setName(null);
    } catch {
      toastFailed({ title: t('factors.passkeys.notRenamed') });
    }
  };

  if (name !== null) {
    return (
      <li className={lists.line}>
        <Form className={classes.edit} onSubmit={() => void keep()}>
          <TextInput
            className={classes.field ?? ''}
            autoFocus
            autoComplete="off"
            maxLength={60}
            label={t('factors.passkeys.newName', { name: passkey.name })}
            value={name}
            error={wrong && t('factors.passkeys.nameMissing')}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <Button type="submit" loading={loading}>
            {t('factors.passkeys.keepName')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              setName(null);
              setWrong(false);
            }}
          >
            {t('factors.cancel')}
          </Button>
        </Form>
      </li>
    );
  }
  return (
    <li className={lists.line}>
      <div className={lists.words}>
        <p className={lists.name}>{passkey.name}</p>
        <p className={lists.detail}>
          {t('factors.passkeys.created', { date: formats.dateTime(instant(passkey.createdAt)) })}
          {' · '}
          {passkey.lastUsedAt === null
            ? t('factors.passkeys.neverUsed')
            : t('factors.passkeys.lastUsed', { date: formats.dateTime(instant(passkey.lastUsedAt)) })}
        </p>
      </div>
      <div className={classes.gestures}>
        <Button
          size="xs"
          aria-label={t('factors.passkeys.renameLabel', { name: passkey.name })}
          onClick={() => {
            setName(passkey.name);
          }}
        >
          {t('factors.passkeys.rename')}
        </Button>
        <Button
          size="xs"
          aria-label={t('factors.passkeys.removeLabel', { name: passkey.name })}
          onClick={onRemove}
        >
          {t('factors.remove')}
        </Button>
      </div>
    </li>
  );
}
