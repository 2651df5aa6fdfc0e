import { writeInstant, type Instant } from '@akouendy/domain';
import type { WorkStep } from '@akouendy/domain/contracts/life';
import type { Database } from '../../../platform/database/database.ts';
import type { Run } from './run.ts';

/** A step of the work of a contract as it was taken. */
export interface TakenStep {
  readonly contractId: string;
  readonly clientId: string;
  readonly step: WorkStep;
  readonly takenAt: Instant;
  readonly takenBy: string;
  readonly idempotencyKey: string;
}

/** Lets one step of a contract's work be taken at a time, until the transaction ends. */
export async function lockWork(db: Database, contractId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`work ${contractId}`]);
}

/** Adds a step. */
export async function insertWorkStep(
  run: Run,
  { contractId, clientId, step, takenAt, takenBy, idempotencyKey }: TakenStep,
): Promise<void> {
  await run(
    `insert into work_steps (client_id, contract_id, action, milestone, remarks, taken_on, taken_at, taken_by,
                             idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      clientId,
      contractId,
      step.action,
      'milestone' in step ? step.milestone : null,
      'remarks' in step ? step.remarks : null,
      step.on,
      writeInstant(takenAt),
      takenBy,
      idempotencyKey,
    ],
  );
}

/** The steps of each contract of `contractIds` in the order in which they were taken; none for one not to be seen. */
export async function findWorkSteps(db: Database, contractIds: readonly string[]): Promise<TakenStep[][]> {
  const rows = await db.query<StepRow>(
    `select contract_id as "contractId", client_id as "clientId", taken_at as "takenAt", taken_by as "takenBy",
            idempotency_key as "idempotencyKey", action, milestone, remarks, taken_on as "on"
       from work_steps where contract_id = any($1::uuid[]) order by sequence`,
    [contractIds],
  );
  const steps = rows.map(({ action, milestone, remarks, on, ...taken }): TakenStep => {
    const step = {
      action,
      on,
      ...(milestone === null ? {} : { milestone }),
      ...(remarks === null ? {} : { remarks }),
    };
    return { ...taken, step: step as WorkStep };
  });
  const byContract = Map.groupBy(steps, ({ contractId }) => contractId);
  return contractIds.map((id) => byContract.get(id) ?? []);
}

interface StepRow extends Omit<TakenStep, 'step'> {
  readonly action: WorkStep['action'];
  readonly milestone: string | null;
  readonly remarks: string | null;
  readonly on: WorkStep['on'];
}
