import { useMutation } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { toastDone, toastFailed } from '../../shared/ui/toast.tsx';
import { useText } from './texts.ts';

const TICK_OFF = graphql(`
  mutation TickOffDecision($id: ID!) {
    tickOffDecision(id: $id) {
      __typename
    }
  }
`);

/** Ticks an entry off and says what came of it; the lists that show it are read again. */
export function useTickOff() {
  const t = useText();
  const [send, { loading }] = useMutation(TICK_OFF, {
    refetchQueries: 'active',
    awaitRefetchQueries: true,
  });
  return {
    pending: loading,
    tickOff: async (id: string): Promise<void> => {
      try {
        const { data } = await send({ variables: { id } });
        if (data?.tickOffDecision.__typename === 'DecisionTickedOff') {
          toastDone({ title: t('portfolio.decisions.tick.done') });
        } else {
          toastFailed({ title: t('portfolio.decisions.gone'), detail: t('portfolio.decisions.gone.body') });
        }
      } catch {
        toastFailed({ title: t('portfolio.decisions.tick.failed') });
      }
    },
  };
}
