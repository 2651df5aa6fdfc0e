import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** The clusters under a contract, and the nodes that its plan covers of them. */
export const CONTRACT_CLUSTERS = graphql(`
  fragment ContractClusters on Contract {
    id
    title {
      fr
      en
    }
    nodeCover {
      covered
      operated
      exceeding
    }
    clusters {
      id
      name
      distribution
      version
      nodes
      region
      revision
      retiredOn
    }
  }
`);
