import { isDeepStrictEqual } from 'node:util';

import type { CivilDate } from '@akouendy/domain';
import { consumptionPace, creditSummary } from '@akouendy/domain/portfolio';

import { inOwnerSnapshot } from '../../../platform/database/owner-snapshot.ts';
import {
  findAfter,
  storedPaceOf,
  type ProjectedAccount,
  type Statements,
} from '../persistence/credit-projection.repository.ts';
import { ledgerOf, loadAccountFacts, NO_FACTS, type AccountFacts } from './account-facts.ts';

/** A stored figure that is not what the replay of the account's facts gives; values as JSON. */
interface ProjectionDifference {
  readonly accountId: string;
  readonly clientId: string;
  readonly figure: string;
  readonly stored: string;
  readonly replayed: string;
}

/** What came of comparing every stored projection with a replay. */
interface VerifiedProjections {
  readonly accounts: number;
  /** The earliest day that a stored projection is of; `null` when none is stored. */
  readonly oldest: CivilDate | null;
  readonly differences: readonly ProjectionDifference[];
}

/** Accounts that are replayed at a time. */
const BATCH = 200;

/**
 * Replays the facts of every account, each as of the day of its stored projection, and compares figure by figure. To be run
 * in one moment (`REPEATABLE READ`) as somebody who sees every client.
 */
async function verifyProjections(db: Statements): Promise<VerifiedProjections> {
  const differences: ProjectionDifference[] = [];
  const days: CivilDate[] = [];
  let accounts = 0;
  let after: string | null = null;
  do {
    const batch: ProjectedAccount[] = await findAfter(db, after, BATCH);
    const facts = await loadAccountFacts(
      db,
      batch.map(({ accountId }) => accountId),
    );
    for (const account of batch) {
      differences.push(...differencesOf(account, facts.get(account.accountId) ?? NO_FACTS));
      if (account.stored !== null) days.push(account.stored.summary.asOf);
    }
    accounts += batch.length;
    after = batch.length < BATCH ? null : (batch.at(-1)?.accountId ?? null);
  } while (after !== null);
  return { accounts, oldest: days.sort()[0] ?? null, differences };
}

function differencesOf(
  { accountId, clientId, revision, stored }: ProjectedAccount,
  facts: AccountFacts,
): ProjectionDifference[] {
  const difference = (figure: string, was: unknown, is: unknown): ProjectionDifference[] =>
    isDeepStrictEqual(was, is)
      ? []
      : [{ accountId, clientId, figure, stored: JSON.stringify(was), replayed: JSON.stringify(is) }];
  if (stored === null) return difference('projection', null, 'missing');
  const replayed = creditSummary(ledgerOf(facts), stored.summary.asOf);
  const pace = consumptionPace(replayed);
  const figures = Object.keys(replayed) as (keyof typeof replayed)[];
  return [
    ...difference('revision', stored.revision, revision),
    ...difference('pace', stored.pace, pace && storedPaceOf(pace)),
    ...figures.flatMap((figure) => difference(figure, stored.summary[figure], replayed[figure])),
  ];
}

/** What is told at the terminal, and whether everything is as it should be. */
interface CreditsReport {
  readonly report: string;
  readonly sound: boolean;
}

/** Verifies the database at `ownerUrl` in one moment: one line for all, and one for each difference. */
export async function verifyCredits(ownerUrl: string): Promise<CreditsReport> {
  const { accounts, oldest, differences } = await inOwnerSnapshot(ownerUrl, (client) =>
    verifyProjections({
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query(sql, [...parameters])).rows as Row[],
    }),
  );
  const count = `${String(accounts)} ${accounts === 1 ? 'account' : 'accounts'}`;
  const days = oldest === null ? '' : `, figures of ${oldest} and later`;
  if (differences.length === 0) {
    return { sound: true, report: `${count}${days}: what is stored equals the replay` };
  }
  const lines = differences.map(
    ({ accountId, clientId, figure, stored, replayed }) =>
      `  - account ${accountId} of client ${clientId}: ${figure} is stored as ${stored}, replayed ${replayed}`,
  );
  return { sound: false, report: [`${count}${days}: DIFFERENT FROM THE REPLAY`, ...lines].join('\n') };
}
