import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { withParameter } from './address.ts';
import { useChangeAddress } from './use-change-address.ts';

interface DateFieldProps {
  readonly parameter: string;
  readonly label: string;
  /** What is wrong with the date, if anything. */
  readonly error?: string | undefined;
}

/** A date as a filter of a list, kept in the address; typing it leaves no trace in the history. */
export function DateField({ parameter, label, error }: DateFieldProps): ReactElement {
  const [address] = useSearchParams();
  const change = useChangeAddress();
  return (
    <TextInput
      type="date"
      label={label}
      error={error}
      value={address.get(parameter) ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        change((now) => withParameter(now, parameter, value), { replace: true });
      }}
    />
  );
}
