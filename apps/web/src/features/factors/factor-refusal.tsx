import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { RichText, useText } from './texts.ts';

/** Why a proof or a change was not taken. */
export type FactorRefusal =
  | {
      readonly kind:
        | 'WRONG_CODE'
        | 'WRONG_RECOVERY_CODE'
        | 'WRONG_PASSWORD'
        | 'PASSKEY_REFUSED'
        | 'PASSKEY_CANCELLED'
        | 'PASSKEY_ALREADY_HERE'
        | 'PASSKEY_UNSUPPORTED'
        | 'EXPIRED'
        | 'LAST_FACTOR';
    }
  | { readonly kind: 'TOO_MANY'; readonly retryAt: string }
  | { readonly kind: 'FAILED'; readonly error: unknown };

const WORDS = {
  WRONG_CODE: ['factors.wrongCode.title', 'factors.wrongCode.body'],
  WRONG_RECOVERY_CODE: ['factors.wrongRecoveryCode.title', 'factors.wrongRecoveryCode.body'],
  WRONG_PASSWORD: ['factors.wrongPassword.title', 'factors.wrongPassword.body'],
  PASSKEY_REFUSED: ['factors.passkeyRefused.title', 'factors.passkeyRefused.body'],
  PASSKEY_CANCELLED: ['factors.passkeyCancelled.title', 'factors.passkeyCancelled.body'],
  PASSKEY_ALREADY_HERE: ['factors.passkeyAlreadyHere.title', 'factors.passkeyAlreadyHere.body'],
  PASSKEY_UNSUPPORTED: ['factors.passkeyUnsupported.title', 'factors.passkeyUnsupported.body'],
  EXPIRED: ['factors.expired.title', 'factors.expired.body'],
  LAST_FACTOR: ['factors.lastFactor.title', 'factors.lastFactor.body'],
} as const;

interface FactorRefusedProps {
  readonly refusal: FactorRefusal;
  readonly onRetry?: (() => void) | undefined;
}

/** Says why, and what to do about it. */
export function FactorRefused({ refusal, onRetry }: FactorRefusedProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  if (refusal.kind === 'FAILED') return <ErrorState error={refusal.error} onRetry={onRetry} />;
  if (refusal.kind === 'TOO_MANY') {
    return (
      <Refusal title={t('factors.tooMany.title')}>
        <RichText
          id="factors.tooMany.body"
          values={{ time: formats.time(instant(refusal.retryAt)) }}
          components={{ b: <b /> }}
        />
      </Refusal>
    );
  }
  const [title, body] = WORDS[refusal.kind];
  return <Refusal title={t(title)}>{t(body)}</Refusal>;
}
