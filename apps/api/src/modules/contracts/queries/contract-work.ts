import { workAfter, workToDo, type Work } from '@akouendy/domain/contracts/life';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { findWorkSteps, type TakenStep } from '../persistence/work-steps.ts';
import { ContractTerms } from './contract-terms.ts';

export type { TakenStep } from '../persistence/work-steps.ts';

/** The work of a contract, and the steps that led there. */
export interface RecordedWork extends Work {
  readonly steps: readonly TakenStep[];
}

/** Reads of what is built under contracts: one statement for all those of an operation. */
@Injectable()
export class ContractWork {
  private readonly steps = perTransaction(
    (db: Database) => new DataLoader<string, TakenStep[]>((ids) => findWorkSteps(db, ids)),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: ContractTerms,
  ) {}

  /** `null` for a contract under which nothing is delivered. */
  async ofContract(id: string): Promise<RecordedWork | null> {
    const terms = await this.terms.ofContract(id);
    const work = terms === null ? null : workToDo(terms);
    if (work === null) return null;
    const steps = await this.unitOfWork.read((db) => this.steps(db).load(id));
    return {
      ...workAfter(
        work,
        steps.map(({ step }) => step),
      ),
      steps,
    };
  }
}
