import type { CivilDate } from '@akouendy/domain';
import { standingOf } from '@akouendy/domain/contracts';
import { findStaleContracts, saveStandings } from '../persistence/contract-standing.repository.ts';
import type { Run } from '../persistence/run.ts';

/** Contracts that are read at a time. */
const BATCH = 500;

/** Stores where every contract stands on `today` that is not stored yet, in two statements for each batch of them. */
export async function renewStandings(run: Run, today: CivilDate): Promise<void> {
  let after: string | null = null;
  do {
    const stale = await findStaleContracts(run, today, after, BATCH);
    await saveStandings(
      run,
      stale.map(({ contractId, clientId, terms, noticeOn }) => ({
        contractId,
        clientId,
        asOf: today,
        noticeOn,
        standing: standingOf(terms, noticeOn, today),
      })),
    );
    after = stale.length < BATCH ? null : (stale.at(-1)?.contractId ?? null);
  } while (after !== null);
}
