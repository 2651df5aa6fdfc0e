import type { ServiceTerms } from '../freeze-terms.ts';

/** The nodes that a RUN plan covers against those that are operated under the contract. */
export interface NodeCover {
  /** The plan's most nodes, over all clusters of the contract; `null` when unlimited. */
  readonly covered: number | null;
  readonly operated: number;
  /** How many are operated beyond what is covered. */
  readonly exceeding: number;
}

/** What the plan of `service` covers of `clusters`, those that are operated under the contract ("Nœuds max", offer §3.2). */
export function nodeCover(
  { run, contract }: Pick<ServiceTerms, 'run' | 'contract'>,
  clusters: readonly { readonly nodes: number }[],
): NodeCover {
  const covered = run.plans[contract.plan].mostNodes;
  const operated = clusters.reduce((sum, { nodes }) => sum + nodes, 0);
  return { covered, operated, exceeding: covered === null ? 0 : Math.max(0, operated - covered) };
}
