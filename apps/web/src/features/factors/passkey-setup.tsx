import { Button, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { FactorRefused, type FactorRefusal } from './factor-refusal.tsx';
import classes from './factors.module.css';
import { useText } from './texts.ts';
import { useAddPasskey } from './use-add-passkey.ts';
import type { Guarded } from '../../shared/session/run-confirmed.ts';

/** As the API has it. */
const LONGEST_NAME = 60;

interface PasskeySetupProps {
  /** Does what needs a proof of who one is. */
  readonly run: (action: Guarded) => Promise<void>;
  readonly onAdded: (recoveryCodes: readonly string[] | null) => void;
}

/** A name for the device, then the device's own question. */
export function PasskeySetup({ run, onAdded }: PasskeySetupProps): ReactElement {
  const t = useText();
  const add = useAddPasskey();
  const [name, setName] = useState('');
  const [wrongName, setWrongName] = useState(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<FactorRefusal | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    field.current?.focus();
  }, []);

  const send = async (): ReturnType<Guarded> => {
    setPending(true);
    const outcome = await add(name.trim());
    setPending(false);
    setRefusal(outcome.kind === 'REFUSED' ? outcome.refusal : null);
    setWrongName(outcome.kind === 'INVALID_NAME');
    if (outcome.kind === 'ADDED') onAdded(outcome.recoveryCodes);
    return outcome.kind === 'NOT_RECENT' ? 'NOT_RECENT' : 'DONE';
  };

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setWrongName(name.trim() === '');
        if (name.trim() === '') field.current?.focus();
        else void run(send);
      }}
    >
      {refusal !== null && <FactorRefused refusal={refusal} onRetry={() => void run(send)} />}
      <TextInput
        ref={field}
        size="md"
        name="passkey-name"
        autoComplete="off"
        maxLength={LONGEST_NAME}
        label={t('factors.passkeys.name')}
        description={t('factors.passkeys.nameHint')}
        value={name}
        error={wrongName && t('factors.passkeys.nameMissing')}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Button
        type="submit"
        variant="filled"
        h={42}
        loading={pending}
        leftSection={<IconFingerprint size={18} stroke={1.6} aria-hidden />}
      >
        {t('factors.passkeys.create')}
      </Button>
    </form>
  );
}
