import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState, type ReactElement } from 'react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { Form } from '../../shared/ui/form.tsx';
import { CodeField } from './code-field.tsx';
import { FactorRefused, type FactorRefusal } from './factor-refusal.tsx';
import classes from './factors.module.css';
import { QrCode } from './qr-code.tsx';
import { useText } from './texts.ts';
import { useProof } from './use-proof.ts';

const CONFIRM_TOTP_ENROLMENT = graphql(`
  mutation ConfirmTotpEnrolment($code: String!) {
    confirmTotpEnrolment(code: $code) {
      __typename
      ... on FactorsChanged {
        recoveryCodes
        security {
          ...Security
        }
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

/** What an app is set up with, as `beginTotpEnrolment` gives it. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

interface AuthenticatorSetupProps {
  readonly enrolment: Enrolment;
  /** The app counts; new recovery codes come along unless the person has some. */
  readonly onEnrolled: (recoveryCodes: readonly string[] | null) => void;
  /** It was too long ago that the person has proved who they are. */
  readonly onNotRecent: () => void;
}

/** The QR code and the secret for an authenticator app, and the code with which the app confirms that it has it. */
export function AuthenticatorSetup({
  enrolment: { secret, uri },
  onEnrolled,
  onNotRecent,
}: AuthenticatorSetupProps): ReactElement {
  const t = useText();
  const [confirm] = useMutation(CONFIRM_TOTP_ENROLMENT);
  const [copied, setCopied] = useState(false);
  const attempt = async (code: string): Promise<FactorRefusal | null> => {
    const outcome = (await confirm({ variables: { code } })).data?.confirmTotpEnrolment;
    switch (outcome?.__typename) {
      case 'FactorsChanged':
        onEnrolled(outcome.recoveryCodes);
        return null;
      case 'RecentAuthenticationRequired':
        onNotRecent();
        return null;
      case 'TooManyAttempts':
        return { kind: 'TOO_MANY', retryAt: outcome.retryAt };
      case 'EnrolmentExpired':
        return { kind: 'EXPIRED' };
      default:
        return { kind: 'WRONG_CODE' };
    }
  };
  const { answer, setAnswer, missing, pending, refusal, field, send } = useProof(attempt, true);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, [field]);

  return (
    <div className={classes.setup}>
      <p className={classes.hint}>{t('factors.app.scan')}</p>
      <QrCode text={uri} label={t('factors.app.qr')} />
      <div className={classes.secret}>
        <p className={classes.hint}>{t('factors.app.byHand')}</p>
        <code className={classes.secretText}>{inFours(secret)}</code>
        <Button
          size="xs"
          leftSection={
            copied ? (
              <IconCheck size={14} stroke={1.6} aria-hidden />
            ) : (
              <IconCopy size={14} stroke={1.6} aria-hidden />
            )
          }
          onClick={() => {
            void navigator.clipboard.writeText(secret).then(() => {
              setCopied(true);
            });
          }}
        >
          {t(copied ? 'factors.copied' : 'factors.app.copySecret')}
        </Button>
      </div>
      <Form className={classes.form} onSubmit={() => void send()}>
        {refusal !== null && <FactorRefused refusal={refusal} onRetry={() => void send()} />}
        <CodeField
          fieldRef={field}
          label={t('factors.app.confirm')}
          value={answer}
          error={missing && t('factors.codeMissing')}
          onChange={setAnswer}
        />
        <Button type="submit" variant="filled" h={42} loading={pending}>
          {t('factors.app.submit')}
        </Button>
      </Form>
    </div>
  );
}

/** Four letters and a space, as it is easier typed. */
function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
