import type { ReactElement } from 'react';
import type { Failed } from '../../shared/apollo/use-action.ts';
import type { ClusterChangeAnswerFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { SentBefore } from '../../shared/ui/sent-before.tsx';
import { useText } from './texts.ts';

/** What came of a change, or nothing yet. */
export type ClusterAnswer = ClusterChangeAnswerFragment | Failed | null;

/** Why a cluster is not changed; nothing when it was. */
export function ClusterRefusal({
  answer,
  onRetry,
}: {
  readonly answer: ClusterAnswer;
  readonly onRetry: () => void;
}): ReactElement | null {
  const t = useText();
  switch (answer?.__typename) {
    case undefined:
    case 'ClusterSaved':
      return null;
    case 'Failed':
      return <ErrorState error={answer.error} onRetry={onRetry} retryNote={t('clusters.retryNote')} />;
    case 'ClusterNameTaken':
      return (
        <Refusal title={t('clusters.nameTaken', { name: answer.name })}>
          {t('clusters.nameTaken.body')}
        </Refusal>
      );
    case 'KeyReused':
      return <SentBefore />;
    case 'ClusterChangedMeanwhile':
      return <Refusal title={t('clusters.meanwhile')} />;
    case 'ClusterNotOperated':
      return <Refusal title={t('clusters.noRun.title')} />;
    case 'InvalidField':
      return <Refusal title={t('clusters.invalid')} />;
    case 'NotFound':
      return <Refusal title={t('clusters.notFound')} />;
  }
}
