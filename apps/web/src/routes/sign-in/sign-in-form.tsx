import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { Link } from '../../shared/ui/link.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { PasswordField } from '../../shared/ui/password-field.tsx';
import { SignInRefused } from './sign-in-refused.tsx';
import classes from './sign-in.module.css';
import { useText } from './texts.ts';
import { useSignIn, type StepLeft } from './use-sign-in.ts';

interface SignInFormProps {
  readonly onSignedIn: () => Promise<void>;
  /** The password is right, and a step is left. */
  readonly onStep: (step: StepLeft) => void;
}

/** Address and password. A refusal keeps the address and gives the password back to be typed. */
export function SignInForm({ onSignedIn, onStep }: SignInFormProps): ReactElement {
  const t = useText();
  const { attempt, refusal, pending } = useSignIn(onSignedIn, onStep);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async () => {
    const missing = email === '' ? emailField : password === '' ? passwordField : null;
    setIncomplete(missing !== null);
    if (missing !== null) {
      missing.current?.focus();
      return;
    }
    const refused = await attempt({ email, password });
    if (refused === null || refused.kind === 'FAILED') return;
    setPassword('');
    passwordField.current?.focus();
  };

  return (
    <Form className={classes.form} onSubmit={() => void submit()}>
      {refusal !== null && <SignInRefused refusal={refusal} onRetry={() => void submit()} />}
      <TextInput
        ref={emailField}
        size="md"
        type="email"
        name="email"
        autoComplete="username"
        label={t('signIn.email')}
        placeholder={t('signIn.emailExample')}
        value={email}
        error={incomplete && email === '' && t('signIn.emailMissing')}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
        }}
      />
      <PasswordField
        field={passwordField}
        name="password"
        autoComplete="current-password"
        label={t('signIn.password')}
        value={password}
        error={incomplete && password === '' && t('signIn.passwordMissing')}
        onChange={(value) => {
          setPassword(value);
        }}
      />
      <Button type="submit" variant="filled" fullWidth h={42} loading={pending}>
        {t('signIn.submit')}
      </Button>
      <Link to="/mot-de-passe/oublie" state={{ email }}>
        {t('signIn.forgotten')}
      </Link>
    </Form>
  );
}
