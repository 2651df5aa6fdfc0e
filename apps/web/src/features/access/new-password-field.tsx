import { PASSWORD_LENGTH } from '@akouendy/domain/access';
import type { ReactElement, RefObject } from 'react';
import type { PasswordProblem } from '../../shared/graphql/__generated__/graphql.ts';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { useText } from './texts.ts';

/** What the portal answered to the form, as far as the field is concerned. */
interface Answer {
  readonly __typename: string;
  readonly weakness?: PasswordProblem;
}

interface NewPasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  /** What became of the one that was sent; `null` while nothing has. */
  readonly answer: Answer | null;
  /** Whether the form was sent with something missing. */
  readonly incomplete: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Where a new password is typed or pasted, with what is asked of it. */
export function NewPasswordField({
  value,
  onChange,
  label,
  answer,
  incomplete,
  field,
}: NewPasswordFieldProps): ReactElement {
  const t = useText();
  const { least, most } = PASSWORD_LENGTH;
  const weakness = incomplete && value === '' ? 'MISSING' : (answer?.weakness ?? null);
  return (
    <PasswordField
      field={field}
      name="new-password"
      autoComplete="new-password"
      label={label}
      description={t('access.password.hint', { least })}
      value={value}
      error={weakness !== null && t(`access.password.${weakness}`, { least, most })}
      onChange={onChange}
    />
  );
}
