import type { ReactElement } from 'react';
import type { WorkStepAnswerFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { SentBefore } from '../../shared/ui/sent-before.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import type { Failed } from '../../shared/apollo/use-action.ts';
import { useText } from './texts.ts';

/** What came of a step: an answer of the API, a failure on the way, or nothing yet. */
export type WorkAnswer = WorkStepAnswerFragment | Failed | null;

/** Why a step was not taken; nothing when it was. */
export function WorkRefusal({
  answer,
  onRetry,
}: {
  readonly answer: WorkAnswer;
  readonly onRetry: () => void;
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  switch (answer?.__typename) {
    case 'Failed':
      return <ErrorState error={answer.error} onRetry={onRetry} retryNote={t('work.retryNote')} />;
    case undefined:
    case 'WorkStepTaken':
      return null;
    case 'WorkStepNotPossible':
      return answer.open.length > 0 ? (
        <Refusal title={t('work.open', { count: answer.open.length })}>
          {answer.open.map(say).join(', ')}
        </Refusal>
      ) : (
        <Refusal title={t('work.notPossible')}>{t('work.notPossible.body')}</Refusal>
      );
    case 'KeyReused':
      return <SentBefore />;
    case 'TooManyAttempts':
      return <TooOften retryAt={answer.retryAt} />;
    case 'InvalidField':
      return <Refusal title={t('work.remarks.wrong')} />;
    case 'NotFound':
      return <Refusal title={t('work.notFound')} />;
  }
}

/** Whether a step was taken. */
export function isTaken(answer: WorkAnswer): boolean {
  return answer?.__typename === 'WorkStepTaken';
}
