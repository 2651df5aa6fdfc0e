import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { useText } from './texts.ts';
import type { InvitationAnswer } from './use-invite.ts';

interface InviteRefusedProps {
  readonly answer: InvitationAnswer;
  readonly onRetry: () => void;
}

/** Why no invitation went; what a field is to blame for stands at the field. */
export function InviteRefused({ answer, onRetry }: InviteRefusedProps): ReactElement | null {
  const t = useText();
  const formats = useFormats();
  switch (answer.__typename) {
    case 'Failed':
      return <ErrorState error={answer.error} onRetry={onRetry} />;
    case 'AlreadyInvited':
      return <Refusal title={t('access.invite.already.title')}>{t('access.invite.already.body')}</Refusal>;
    case 'AlreadyAPerson':
      return (
        <Refusal title={t('access.invite.known.title', { name: answer.name })}>
          {t('access.invite.known.body')}
        </Refusal>
      );
    case 'OutsideProvider':
      return (
        <Refusal title={t('access.invite.outside.title')}>
          {t('access.invite.outside.body', { domains: answer.domains.join(', ') })}
        </Refusal>
      );
    case 'KeyReused':
      return (
        <Refusal title={t('access.invite.keyReused.title')}>{t('access.invite.keyReused.body')}</Refusal>
      );
    case 'TooManyAttempts':
      return (
        <Refusal title={t('access.invite.tooMany.title')}>
          {t('access.invite.tooMany.body', { time: formats.dateTime(instant(answer.retryAt)) })}
        </Refusal>
      );
    case 'NotFound':
      return <Refusal title={t('error.notFound.title')} />;
    default:
      return null;
  }
}
