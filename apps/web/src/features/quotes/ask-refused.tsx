import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { useText } from './texts.ts';
import type { AskAnswer } from './use-quote-steps.ts';

interface AskRefusedProps {
  readonly answer: AskAnswer;
  readonly onRetry: () => void;
}

/** Why no quote is asked for, and when the next one can be. */
export function AskRefused({ answer, onRetry }: AskRefusedProps): ReactElement | null {
  const t = useText();
  const formats = useFormats();
  switch (answer.__typename) {
    case 'Failed':
      return <ErrorState error={answer.error} onRetry={onRetry} retryNote={t('quotes.retryNote')} />;
    case 'TooManyAttempts':
      return (
        <Refusal title={t('quotes.ask.tooMany')}>
          {t('quotes.ask.tooMany.body', { time: formats.dateTime(instant(answer.retryAt)) })}
        </Refusal>
      );
    case 'KeyReused':
      return <Refusal title={t('quotes.keyReused')}>{t('quotes.keyReused.body')}</Refusal>;
    case 'InvalidField':
    case 'NotFound':
      return <Refusal title={t('quotes.ask.refused')} />;
    case 'QuoteChanged':
      return null;
  }
}
