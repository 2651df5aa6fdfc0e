import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { requireReachOfClients } from '../../../platform/access/require-reach.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import type { InvalidField } from '../../../platform/input/invalid-field.ts';
import { announce } from '../../../platform/live/announce.ts';
import { Contracts, ContractTerms, type ContractType } from '../../contracts/contracts.public.ts';
import {
  findAdded,
  insertCluster,
  isNameTaken,
  lockClusters,
  type ClusterDetails,
  type ClusterRecord,
} from '../persistence/clusters.ts';
import { checkDetails } from './check-details.ts';

/** What became of a cluster that somebody wishes to add. */
export type AddOutcome =
  | { readonly kind: 'SAVED'; readonly contract: ContractType }
  | { readonly kind: 'NAME_TAKEN' }
  /** The contract has no RUN. */
  | { readonly kind: 'NOT_OPERATED' }
  /** Another cluster was added under the key, or it was changed since. */
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED' }
  | InvalidField
  | { readonly kind: 'NOT_FOUND' };

/** Adds a cluster to those that are operated under a contract. */
@Injectable()
export class AddCluster {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly terms: ContractTerms,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Adds it in the name of who is asking; sent again it answers the same. */
  async execute(contractId: string, told: ClusterDetails, idempotencyKey: string): Promise<AddOutcome> {
    requireReachOfClients('DELIVER_WORK');
    const details = checkDetails(told);
    if ('kind' in details) return details;
    if (!isUuid(contractId)) return { kind: 'NOT_FOUND' };
    return this.unitOfWork.write(async (db): Promise<AddOutcome> => {
      const contract = await this.contracts.byId(contractId.toLowerCase());
      if (contract === null) return { kind: 'NOT_FOUND' };
      const terms = await this.terms.ofContract(contract.id);
      if ((terms?.service ?? null) === null) return { kind: 'NOT_OPERATED' };
      const { clientId } = contract;
      await lockClusters(db, clientId);
      const earlier = await findAdded(db, contract.id, idempotencyKey);
      if (earlier !== null) {
        return isSame(earlier, details) ? { kind: 'SAVED', contract } : { kind: 'IDEMPOTENCY_KEY_REUSED' };
      }
      const id = newId();
      if (await isNameTaken(db, clientId, details.name, id)) return { kind: 'NAME_TAKEN' };
      await insertCluster(db, {
        ...details,
        ...{ id, clientId, contractId: contract.id, idempotencyKey },
        addedBy: currentActor().personId,
        addedAt: this.clock.now(),
      });
      await this.audit.record(db, {
        action: 'cluster.added',
        objectType: 'cluster',
        objectId: id,
        clientId,
        detail: { contract: contract.reference, name: details.name },
        change: { before: null, after: { ...details } },
      });
      await announce(db, 'clusters', clientId);
      return { kind: 'SAVED', contract };
    });
  }
}

/** Whether what was added, and not changed since, is what is told now. */
function isSame(added: ClusterRecord, told: ClusterDetails): boolean {
  const { name, distribution, version, nodes, region } = added;
  return isDeepStrictEqual({ name, distribution, version, nodes, region }, told);
}
