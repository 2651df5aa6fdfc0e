import { instantAt, writeInstant, type CivilDate } from '@akouendy/domain';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import { newId } from '../platform/ids/new-id.ts';
import type { DemoCluster } from './company.ts';
import type { DemoContext } from './context.ts';
import { YANIS } from './people.ts';

/** Adds the clusters that are operated under a contract, from a working week after its signature on. */
export async function insertClusters(
  query: Query,
  contract: { readonly id: string; readonly clientId: string; readonly signedOn: CivilDate },
  clusters: readonly DemoCluster[],
  { calendar, personIds }: DemoContext,
): Promise<void> {
  for (const { name, distribution, version, nodes, region, retired } of clusters) {
    await query(
      `insert into clusters (id, client_id, contract_id, name, distribution, version, nodes, region, revision, retired_on,
                             added_by, added_at, idempotency_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[newId(), contract.clientId, contract.id, name, distribution, version, nodes, region],
        ...[retired === undefined ? 1 : 2, retired === undefined ? null : calendar.workingDay(-retired)],
        personIds(YANIS.email),
        writeInstant(instantAt(calendar.workingDaysAfter(contract.signedOn, 5), 11)),
        newId(),
      ],
    );
  }
}
