import { TextInput } from '@mantine/core';
import type { ReactElement, RefObject } from 'react';
import classes from './factors.module.css';

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | false;
  readonly onChange: (code: string) => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
}

/** Six digits of an authenticator app; phones and password managers fill it in. */
export function CodeField({ label, value, error, onChange, fieldRef }: CodeFieldProps): ReactElement {
  return (
    <TextInput
      ref={fieldRef}
      size="md"
      name="code"
      classNames={{ input: classes.code }}
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCorrect="off"
      spellCheck={false}
      maxLength={12}
      label={label}
      value={value}
      error={error}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
