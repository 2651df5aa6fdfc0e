import { useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';

const DECISIONS_CHANGED = graphql(`
  subscription DecisionsChanged($known: UUID) {
    decisionsChanged(known: $known)
  }
`);

const DECISION_VERSION = graphql(`
  fragment DecisionVersion on DecisionConnection {
    version
  }
`);

/** Reads the query of the name `page` again whenever something has come to wait for the viewer, or waits no more, since it showed `decisions`. */
export function useLiveDecisions(
  page: 'DecisionsPage' | 'PortfolioPage',
  decisions: FragmentType<typeof DECISION_VERSION>,
): void {
  const { version } = readFragment(DECISION_VERSION, decisions);
  const [known] = useState(version);
  useSubscription(DECISIONS_CHANGED, {
    variables: { known },
    ignoreResults: true,
    onData: ({ client }) => {
      void client.refetchQueries({ include: [page] });
    },
  });
}
