import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import type { ReactElement, RefObject } from 'react';
import { useText } from '../i18n/define-texts.tsx';

interface PasswordFieldProps extends Pick<
  PasswordInputProps,
  'label' | 'description' | 'error' | 'name' | 'autoComplete'
> {
  readonly field?: RefObject<HTMLInputElement | null> | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Where a password is typed or pasted; it can be shown, by the keyboard too. */
export function PasswordField({ field, onChange, ...props }: PasswordFieldProps): ReactElement {
  const t = useText();
  return (
    <PasswordInput
      {...props}
      ref={field}
      size="md"
      // Mantine says so of every other field.
      aria-invalid={Boolean(props.error) || undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('common.showPassword'), tabIndex: 0 }}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
