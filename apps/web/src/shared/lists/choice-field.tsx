import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { withParameter } from './address.ts';
import classes from './choice-field.module.css';
import { useChangeAddress } from './use-change-address.ts';

interface ChoiceFieldProps {
  readonly parameter: string;
  readonly label: string;
  /** What is shown when nothing is chosen. */
  readonly all: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
}

/** One of several as a filter of a list, kept in the address. */
export function ChoiceField({ parameter, label, all, choices }: ChoiceFieldProps): ReactElement {
  const [address] = useSearchParams();
  const change = useChangeAddress();
  return (
    <NativeSelect
      classNames={{ input: classes.choice ?? '' }}
      label={label}
      value={address.get(parameter) ?? ''}
      data={[{ value: '', label: all }, ...choices.map(([value, text]) => ({ value, label: text }))]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        change((now) => withParameter(now, parameter, value));
      }}
    />
  );
}
