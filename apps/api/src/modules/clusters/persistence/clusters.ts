import { writeInstant, type CivilDate, type Instant } from '@akouendy/domain';
import type { Database } from '../../../platform/database/database.ts';

/** What a cluster runs on. */
export type Distribution = 'VANILLA' | 'RKE2' | 'AKS' | 'EKS' | 'GKE' | 'OKE' | 'OTHER';

/** What is told of a cluster. */
export interface ClusterDetails {
  readonly name: string;
  readonly distribution: Distribution;
  /** Of Kubernetes, as its distribution writes it. */
  readonly version: string;
  readonly nodes: number;
  readonly region: string;
}

/** A cluster as it is kept. */
export interface ClusterRecord extends ClusterDetails {
  readonly id: string;
  readonly clientId: string;
  readonly contractId: string;
  /** How often it was told, from 1. */
  readonly revision: number;
  /** `null` while it is operated. */
  readonly retiredOn: CivilDate | null;
}

/** A cluster that is about to be there. */
export interface NewCluster extends ClusterDetails {
  readonly id: string;
  readonly clientId: string;
  readonly contractId: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
  readonly idempotencyKey: string;
}

const SELECT = `select id, client_id as "clientId", contract_id as "contractId", name, distribution, version, nodes, region,
                       revision, retired_on as "retiredOn" from clusters`;

/** Lets one change of a client's clusters be made at a time, until the transaction ends. */
export async function lockClusters(db: Database, clientId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`clusters ${clientId}`]);
}

/** The clusters of each contract of `contractIds`, those that are operated first, by name. */
export async function findClusters(db: Database, contractIds: readonly string[]): Promise<ClusterRecord[][]> {
  const rows = await db.query<ClusterRecord>(
    `${SELECT} where contract_id = any($1::uuid[]) order by retired_on desc nulls first, lower(name), id`,
    [contractIds],
  );
  const byContract = Map.groupBy(rows, ({ contractId }) => contractId);
  return contractIds.map((id) => byContract.get(id) ?? []);
}

/** `null` when it is not there, or not to be seen. */
export async function findCluster(db: Database, id: string): Promise<ClusterRecord | null> {
  const [found] = await db.query<ClusterRecord>(`${SELECT} where id = $1`, [id]);
  return found ?? null;
}

/** What was added under the key before, as it is now; `null` when nothing was. */
export async function findAdded(
  db: Database,
  contractId: string,
  idempotencyKey: string,
): Promise<ClusterRecord | null> {
  const [found] = await db.query<ClusterRecord>(`${SELECT} where contract_id = $1 and idempotency_key = $2`, [
    contractId,
    idempotencyKey,
  ]);
  return found ?? null;
}

/** Whether another cluster that the client operates bears the name, in whatever case. */
export async function isNameTaken(
  db: Database,
  clientId: string,
  name: string,
  exceptId: string,
): Promise<boolean> {
  const found = await db.query(
    'select from clusters where client_id = $1 and lower(name) = lower($2) and id <> $3 and retired_on is null',
    [clientId, name, exceptId],
  );
  return found.length > 0;
}

/** Adds a cluster. */
export async function insertCluster(db: Database, cluster: NewCluster): Promise<void> {
  const { id, clientId, contractId, name, distribution, version, nodes, region } = cluster;
  await db.query(
    `insert into clusters (id, client_id, contract_id, name, distribution, version, nodes, region, added_by, added_at,
                           idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[id, clientId, contractId, name, distribution, version, nodes, region, cluster.addedBy],
      ...[writeInstant(cluster.addedAt), cluster.idempotencyKey],
    ],
  );
}

/** Writes what is known of a cluster over what was. */
export async function updateCluster(
  db: Database,
  id: string,
  { name, distribution, version, nodes, region }: ClusterDetails,
): Promise<void> {
  await db.query(
    `update clusters set name = $2, distribution = $3, version = $4, nodes = $5, region = $6, revision = revision + 1
      where id = $1`,
    [id, name, distribution, version, nodes, region],
  );
}

/** Says that a cluster is not operated any more. */
export async function retireCluster(db: Database, id: string, on: CivilDate): Promise<void> {
  await db.query('update clusters set retired_on = $2, revision = revision + 1 where id = $1', [id, on]);
}
