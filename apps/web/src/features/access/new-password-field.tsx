import { PasswordInput } from '@mantine/core';
import { PASSWORD_LENGTH } from '@akouendy/domain/access';
import type { ReactElement, RefObject } from 'react';
import type { PasswordProblem } from '../../shared/graphql/__generated__/graphql.ts';
import { useText } from './texts.ts';

interface NewPasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  /** Why the portal refused the one that was sent; `null` while it has not. */
  readonly weakness: PasswordProblem | 'MISSING' | null;
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** Where a new password is typed or pasted, with what is asked of it. */
export function NewPasswordField({
  value,
  onChange,
  label,
  weakness,
  field,
}: NewPasswordFieldProps): ReactElement {
  const t = useText();
  const { least, most } = PASSWORD_LENGTH;
  return (
    <PasswordInput
      ref={field}
      size="md"
      name="new-password"
      autoComplete="new-password"
      label={label}
      description={t('access.password.hint', { least })}
      value={value}
      error={weakness !== null && t(`access.password.${weakness}`, { least, most })}
      visibilityToggleButtonProps={{ 'aria-label': t('access.password.show'), tabIndex: 0 }}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
