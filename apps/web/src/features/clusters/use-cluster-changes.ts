import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import type {
  AddClusterInput,
  ChangeClusterInput,
  RetireClusterInput,
} from '../../shared/graphql/__generated__/graphql.ts';

import type { ClusterAnswer } from './cluster-refusal.tsx';
import { CONTRACT_CLUSTERS } from './cluster.fragment.ts';
import type { ShownCluster } from './merge-cluster.ts';

/** What came of a change. */
const CLUSTER_CHANGE_ANSWER = graphql(`
  fragment ClusterChangeAnswer on ClusterResult {
    __typename
    ... on ClusterSaved {
      contract {
        ...ContractClusters
      }
    }
    ... on ClusterChangedMeanwhile {
      contract {
        ...ContractClusters
      }
    }
    ... on ClusterNameTaken {
      name
    }
  }
`);

const ADD = graphql(`
  mutation AddCluster($input: AddClusterInput!) {
    addCluster(input: $input) {
      ...ClusterChangeAnswer
    }
  }
`);

const CHANGE = graphql(`
  mutation ChangeCluster($input: ChangeClusterInput!) {
    changeCluster(input: $input) {
      ...ClusterChangeAnswer
    }
  }
`);

const RETIRE = graphql(`
  mutation RetireCluster($input: RetireClusterInput!) {
    retireCluster(input: $input) {
      ...ClusterChangeAnswer
    }
  }
`);

/** The cluster as somebody else has saved it meanwhile; `null` for another answer, and for one that is not listed. */
export function savedCluster(answer: ClusterAnswer, id: string): ShownCluster | null {
  if (answer?.__typename !== 'ClusterChangedMeanwhile') return null;
  const { clusters } = readFragment(CONTRACT_CLUSTERS, answer.contract);
  return clusters.find((each) => each.id === id) ?? null;
}

/** Adds a cluster, or changes one: an input that names a cluster is of that. */
export function useSaveCluster() {
  const [add] = useMutation(ADD);
  const [change] = useMutation(CHANGE);
  return useAction(async (input: AddClusterInput | ChangeClusterInput) =>
    readFragment(
      CLUSTER_CHANGE_ANSWER,
      'clusterId' in input
        ? (await change({ variables: { input } })).data?.changeCluster
        : (await add({ variables: { input } })).data?.addCluster,
    ),
  );
}

/** Says that a cluster is not operated any more. */
export function useRetireCluster() {
  const [send] = useMutation(RETIRE);
  return useAction(async (input: RetireClusterInput) =>
    readFragment(CLUSTER_CHANGE_ANSWER, (await send({ variables: { input } })).data?.retireCluster),
  );
}
