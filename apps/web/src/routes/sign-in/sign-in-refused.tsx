import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { RichText, useText } from './texts.ts';
import type { SignInRefusal } from './use-sign-in.ts';

interface SignInRefusedProps {
  readonly refusal: SignInRefusal;
  readonly onRetry?: (() => void) | undefined;
}

/** Why the door stayed shut, and what to do about it. */
export function SignInRefused({ refusal, onRetry }: SignInRefusedProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  switch (refusal.kind) {
    case 'WRONG_PAIR':
      return <Refusal title={t('signIn.wrong.title')}>{t('signIn.wrong.body')}</Refusal>;
    case 'GONE':
      return <Refusal title={t('signIn.gone.title')}>{t('signIn.gone.body')}</Refusal>;
    case 'TOO_MANY':
      return (
        <Refusal title={t('signIn.tooMany.title')}>
          <RichText
            id="signIn.tooMany.body"
            values={{ time: formats.time(instant(refusal.retryAt)) }}
            components={{ b: <b /> }}
          />
        </Refusal>
      );
    case 'FAILED':
      return <ErrorState error={refusal.error} onRetry={onRetry} />;
  }
}
