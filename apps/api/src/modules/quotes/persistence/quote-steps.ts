import { writeInstant, type CivilDate, type Instant } from '@akouendy/domain';
import type { Proposal, QuoteStep } from '@akouendy/domain/quotes';
import type { Database } from '../../../platform/database/database.ts';
import type { Run } from './run.ts';

/** What was answered: what is proposed under which version of the offer. */
export interface Answer {
  readonly proposal: Proposal;
  readonly offerVersion: string;
  /** The first day of the contract that is proposed; `null` for that of its acceptance. */
  readonly startsOn: CivilDate | null;
}

/** A step of a quote as it was taken. */
export interface TakenStep extends QuoteStep {
  readonly quoteId: string;
  readonly clientId: string;
  /** `null` for what is no answer. */
  readonly answer: Answer | null;
  /** Of an answer its remarks, of what ends it otherwise the reason; `null` without. */
  readonly words: string | null;
  /** What an acceptance signed; `null` for the others. */
  readonly contractId: string | null;
  readonly takenAt: Instant;
  readonly takenBy: string;
  readonly idempotencyKey: string;
}

/** Adds a step. */
export async function insertStep(run: Run, step: TakenStep): Promise<void> {
  const { answer } = step;
  await run(
    `insert into quote_steps (client_id, quote_id, action, proposal, offer_version, starts_on, valid_until, words,
                              contract_id, taken_at, taken_by, idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      step.clientId,
      step.quoteId,
      step.action,
      answer === null ? null : JSON.stringify(answer.proposal),
      answer?.offerVersion ?? null,
      answer?.startsOn ?? null,
      step.validUntil,
      step.words,
      step.contractId,
      writeInstant(step.takenAt),
      step.takenBy,
      step.idempotencyKey,
    ],
  );
}

/** The steps of each quote of `quoteIds` in the order in which they were taken; none for one that is not to be seen. */
export async function findSteps(db: Database, quoteIds: readonly string[]): Promise<TakenStep[][]> {
  const rows = await db.query<StepRow>(
    `select quote_id as "quoteId", client_id as "clientId", action, proposal, offer_version as "offerVersion",
            starts_on as "startsOn",            valid_until as "validUntil", words, contract_id as "contractId", taken_at as "takenAt",
            taken_by as "takenBy", idempotency_key as "idempotencyKey"
       from quote_steps where quote_id = any($1::uuid[]) order by sequence`,
    [quoteIds],
  );
  const steps = rows.map(({ proposal, offerVersion, startsOn, ...step }): TakenStep => ({
    ...step,
    answer: proposal === null || offerVersion === null ? null : { proposal, offerVersion, startsOn },
  }));
  const byQuote = Map.groupBy(steps, ({ quoteId }) => quoteId);
  return quoteIds.map((id) => byQuote.get(id) ?? []);
}

/** The quote whose acceptance signed each contract of `contractIds`; `null` without one, or for one that is not to be seen. */
export async function findAcceptedFor(
  db: Database,
  contractIds: readonly string[],
): Promise<(string | null)[]> {
  const rows = await db.query<{ contractId: string; quoteId: string }>(
    'select contract_id as "contractId", quote_id as "quoteId" from quote_steps where contract_id = any($1::uuid[])',
    [contractIds],
  );
  const found = new Map(rows.map(({ contractId, quoteId }) => [contractId, quoteId]));
  return contractIds.map((id) => found.get(id) ?? null);
}

interface StepRow extends Omit<TakenStep, 'answer' | 'validUntil'> {
  readonly validUntil: CivilDate | null;
  readonly proposal: Proposal | null;
  readonly offerVersion: string | null;
  readonly startsOn: CivilDate | null;
}
