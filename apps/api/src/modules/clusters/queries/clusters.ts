import { nodeCover, type NodeCover } from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { ContractTerms } from '../../contracts/contracts.public.ts';
import { findClusters, type ClusterRecord } from '../persistence/clusters.ts';

export type { ClusterRecord, Distribution } from '../persistence/clusters.ts';

/** Reads of the clusters under contracts: one statement for all those of an operation. */
@Injectable()
export class Clusters {
  private readonly loader = perTransaction(
    (db: Database) => new DataLoader<string, ClusterRecord[]>((ids) => findClusters(db, ids)),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: ContractTerms,
  ) {}

  /** Those that are operated first, by name. */
  async ofContract(contractId: string): Promise<readonly ClusterRecord[]> {
    return this.unitOfWork.read((db) => this.loader(db).load(contractId));
  }

  /** The nodes that its plan covers against those that are operated; `null` for a contract without RUN. */
  async coverOf(contractId: string): Promise<NodeCover | null> {
    const service = (await this.terms.ofContract(contractId))?.service ?? null;
    if (service === null) return null;
    const all = await this.ofContract(contractId);
    return nodeCover(
      service,
      all.filter(({ retiredOn }) => retiredOn === null),
    );
  }
}
