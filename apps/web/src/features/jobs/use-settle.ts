import { useMutation } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { toastDone, toastFailed } from '../../shared/ui/toast.tsx';
import { useText } from './texts.ts';

const RETRY = graphql(`
  mutation RetryFailedJob($id: ID!) {
    retryFailedJob(id: $id) {
      __typename
    }
  }
`);

const DISCARD = graphql(`
  mutation DiscardFailedJob($id: ID!) {
    discardFailedJob(id: $id) {
      __typename
    }
  }
`);

const AFTERWARDS = { refetchQueries: ['FailedJobsPage'], awaitRefetchQueries: true };

interface Settle {
  readonly retry: (id: string) => Promise<void>;
  readonly discard: (id: string) => Promise<void>;
  readonly pending: boolean;
}

/** Settles a failed job and says what came of it. */
export function useSettle(): Settle {
  const t = useText();
  const [sendRetry, retrying] = useMutation(RETRY, AFTERWARDS);
  const [sendDiscard, discarding] = useMutation(DISCARD, AFTERWARDS);
  const gone = () => {
    toastFailed({ title: t('jobs.gone.title'), detail: t('jobs.gone.body') });
  };
  const failed = () => {
    toastFailed({ title: t('jobs.notSettled') });
  };
  return {
    pending: retrying.loading || discarding.loading,
    retry: async (id) => {
      try {
        const { data } = await sendRetry({ variables: { id } });
        if (data?.retryFailedJob.__typename === 'FailedJobRetried') {
          toastDone({ title: t('jobs.retry.done'), detail: t('jobs.retry.detail') });
        } else gone();
      } catch {
        failed();
      }
    },
    discard: async (id) => {
      try {
        const { data } = await sendDiscard({ variables: { id } });
        if (data?.discardFailedJob.__typename === 'FailedJobDiscarded') {
          toastDone({ title: t('jobs.discard.done') });
        } else gone();
      } catch {
        failed();
      }
    },
  };
}
