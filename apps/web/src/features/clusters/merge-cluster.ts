import type {
  ClusterDistribution,
  ContractClustersFragment,
} from '../../shared/graphql/__generated__/graphql.ts';

/** A cluster as the page knows it. */
export type ShownCluster = ContractClustersFragment['clusters'][number];

/** What is typed of a cluster; nodes as they stand in the field. */
export interface TypedCluster {
  readonly name: string;
  readonly distribution: ClusterDistribution;
  readonly version: string;
  readonly nodes: string;
  readonly region: string;
}

const FIELDS = ['name', 'distribution', 'version', 'nodes', 'region'] as const;

/** A field that somebody else has saved meanwhile. */
export interface SavedField {
  readonly field: keyof TypedCluster;
  readonly saved: string;
  /** What was typed there and stays; `null` where nothing was, and what is saved now stands in the field. */
  readonly typed: string | null;
}

/** What a form begins with: what is known of `cluster`, or nothing for a new one. */
export function typedOf(cluster: ShownCluster | null): TypedCluster {
  return {
    name: cluster?.name ?? '',
    distribution: cluster?.distribution ?? 'RKE2',
    version: cluster?.version ?? '',
    nodes: String(cluster?.nodes ?? ''),
    region: cluster?.region ?? '',
  };
}

/**
 * What was typed over `seen`, now that somebody else has `saved` the cluster: a field that was not touched takes what they
 * saved, so that saving undoes nothing of it; one that was keeps what was typed.
 */
export function mergeSaved(
  typed: TypedCluster,
  seen: ShownCluster,
  saved: ShownCluster,
): { readonly typed: TypedCluster; readonly fields: readonly SavedField[] } {
  const [before, now] = [typedOf(seen), typedOf(saved)];
  const fields = FIELDS.filter((field) => before[field] !== now[field]).map((field): SavedField => {
    const isKept = typed[field] !== before[field] && typed[field].trim() !== now[field];
    return { field, saved: now[field], typed: isKept ? typed[field] : null };
  });
  const taken = fields.filter((each) => each.typed === null).map(({ field }) => [field, now[field]]);
  return { typed: { ...typed, ...(Object.fromEntries(taken) as Partial<TypedCluster>) }, fields };
}
