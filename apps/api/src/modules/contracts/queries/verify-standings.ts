import type { CivilDate } from '@akouendy/domain';
import { standingOf, type FrozenTerms } from '@akouendy/domain/contracts';
import { inOwnerSnapshot } from '../../../platform/database/owner-snapshot.ts';
import {
  findStoredStandings,
  standingRow,
  type StoredStanding,
} from '../persistence/contract-standing.repository.ts';
import type { Run } from '../persistence/run.ts';

/** Contracts that are worked out at a time. */
const BATCH = 500;

/** What is told at the terminal, and whether everything is as it should be. */
interface StandingsReport {
  readonly report: string;
  readonly sound: boolean;
}

/**
 * Works out where every contract of the database at `ownerUrl` stands on the day of its stored standing, in one moment, and
 * compares: one line for all, and one for each difference.
 */
export async function verifyStandings(ownerUrl: string): Promise<StandingsReport> {
  const { contracts, differences } = await inOwnerSnapshot(ownerUrl, (client) =>
    compareAll(async (sql, parameters) => (await client.query(sql, [...parameters])).rows as unknown[]),
  );
  const count = `${String(contracts)} ${contracts === 1 ? 'contract' : 'contracts'}`;
  return differences.length === 0
    ? { sound: true, report: `${count}: what is stored of where they stand equals the terms and the notices` }
    : { sound: false, report: [`${count}: DIFFERENT FROM THE TERMS`, ...differences].join('\n') };
}

async function compareAll(run: Run): Promise<{ contracts: number; differences: string[] }> {
  const differences: string[] = [];
  let contracts = 0;
  let after: string | null = null;
  do {
    const batch: StoredStanding[] = await findStoredStandings(run, after, BATCH);
    differences.push(...batch.flatMap(differencesOf));
    contracts += batch.length;
    after = batch.length < BATCH ? null : (batch.at(-1)?.contractId ?? null);
  } while (after !== null);
  return { contracts, differences };
}

function differencesOf({ contractId, clientId, terms, noticeOn, stored }: StoredStanding): string[] {
  const about = `  - contract ${contractId} of client ${clientId}`;
  if (stored === null) return [`${about}: nothing is stored`];
  const expected = expectedRow(contractId, clientId, terms, noticeOn, stored.as_of);
  return Object.entries(expected)
    .filter(([figure, value]) => stored[figure as keyof typeof stored] !== value)
    .map(
      ([figure, value]) =>
        `${about}: ${figure} is stored as ${JSON.stringify(stored[figure as keyof typeof stored])}, worked out ${JSON.stringify(value)}`,
    );
}

function expectedRow(
  contractId: string,
  clientId: string,
  terms: FrozenTerms,
  noticeOn: CivilDate | null,
  asOf: CivilDate,
) {
  return standingRow({ contractId, clientId, asOf, noticeOn, standing: standingOf(terms, noticeOn, asOf) });
}
