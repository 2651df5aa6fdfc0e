import { Injectable } from '@nestjs/common';
import { requireReachOfClients } from '../../../platform/access/require-reach.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { InvalidField } from '../../../platform/input/invalid-field.ts';
import { announce } from '../../../platform/live/announce.ts';
import { Contracts, type ContractType } from '../../contracts/contracts.public.ts';
import {
  findCluster,
  isNameTaken,
  lockClusters,
  retireCluster,
  updateCluster,
  type ClusterDetails,
  type ClusterRecord,
} from '../persistence/clusters.ts';
import { checkDetails } from './check-details.ts';

/** What became of a change. */
export type ChangeOutcome =
  | { readonly kind: 'SAVED'; readonly contract: ContractType }
  | { readonly kind: 'NAME_TAKEN' }
  /** Somebody changed or retired it meanwhile. */
  | { readonly kind: 'CHANGED_MEANWHILE'; readonly contract: ContractType }
  | InvalidField
  | { readonly kind: 'NOT_FOUND' };

/** Tells anew what a cluster is, or that it is not operated any more; the trail keeps what it was. */
@Injectable()
export class ChangeCluster {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Changes it, on the grounds of its revision `basedOn`. What is so already is no change, however often it is sent. */
  async change(id: string, basedOn: number, told: ClusterDetails): Promise<ChangeOutcome> {
    requireReachOfClients('DELIVER_WORK');
    const details = checkDetails(told);
    if ('kind' in details) return details;
    return this.ofCluster(id, async (db, cluster, contract) => {
      const change = changeOf(cluster, details);
      if (change === null && cluster.retiredOn === null) return { kind: 'SAVED', contract };
      if (cluster.revision !== basedOn || cluster.retiredOn !== null)
        return { kind: 'CHANGED_MEANWHILE', contract };
      if (await isNameTaken(db, cluster.clientId, details.name, id)) return { kind: 'NAME_TAKEN' };
      await updateCluster(db, cluster.id, details);
      await this.tell(db, 'cluster.changed', cluster, change ?? undefined);
      return { kind: 'SAVED', contract };
    });
  }

  /** Retires it today, on the grounds of its revision `basedOn`. Doing it again changes nothing. */
  async retire(id: string, basedOn: number): Promise<ChangeOutcome> {
    requireReachOfClients('DELIVER_WORK');
    return this.ofCluster(id, async (db, cluster, contract) => {
      if (cluster.retiredOn !== null) return { kind: 'SAVED', contract };
      if (cluster.revision !== basedOn) return { kind: 'CHANGED_MEANWHILE', contract };
      await retireCluster(db, cluster.id, this.clock.today());
      await this.tell(db, 'cluster.retired', cluster);
      return { kind: 'SAVED', contract };
    });
  }

  private async ofCluster(
    id: string,
    work: (db: Database, cluster: ClusterRecord, contract: ContractType) => Promise<ChangeOutcome>,
  ): Promise<ChangeOutcome> {
    if (!isUuid(id)) return { kind: 'NOT_FOUND' };
    return this.unitOfWork.write(async (db): Promise<ChangeOutcome> => {
      const seen = await findCluster(db, id);
      if (seen === null) return { kind: 'NOT_FOUND' };
      await lockClusters(db, seen.clientId);
      // Looked at once more, now that nobody else can change it.
      const cluster = await findCluster(db, id);
      const contract = await this.contracts.byId(seen.contractId);
      return cluster === null || contract === null ? { kind: 'NOT_FOUND' } : work(db, cluster, contract);
    });
  }

  private async tell(
    db: Database,
    action: 'cluster.changed' | 'cluster.retired',
    { id, clientId, name }: ClusterRecord,
    change?: NonNullable<ReturnType<typeof changeOf>>,
  ): Promise<void> {
    await this.audit.record(db, {
      action,
      objectType: 'cluster',
      objectId: id,
      clientId,
      detail: { name },
      ...(change === undefined ? {} : { change }),
    });
    await announce(db, 'clusters', clientId);
  }
}

/** What is different, before and after; `null` when nothing is. */
function changeOf(cluster: ClusterRecord, details: ClusterDetails) {
  const fields = (['name', 'distribution', 'version', 'nodes', 'region'] as const).filter(
    (field) => cluster[field] !== details[field],
  );
  if (fields.length === 0) return null;
  const pick = (of: ClusterDetails) => Object.fromEntries(fields.map((field) => [field, of[field]]));
  return { before: pick(cluster), after: pick(details) };
}
