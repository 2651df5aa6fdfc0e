import type { CivilDate } from '@akouendy/domain';
import type { ContractStanding, FrozenTerms } from '@akouendy/domain/contracts';
import type { Run } from './run.ts';

/** Where a contract stands on a day, and the notice that this is worked out with. */
export interface NewStanding {
  readonly contractId: string;
  readonly clientId: string;
  readonly asOf: CivilDate;
  readonly noticeOn: CivilDate | null;
  readonly standing: ContractStanding;
}

/**
 * Stores standings, in one statement, each unless one of a later day is stored already; what knows of a notice is not
 * replaced by what does not.
 */
export async function saveStandings(run: Run, standings: readonly NewStanding[]): Promise<void> {
  if (standings.length === 0) return;
  await run(
    `insert into contract_standings as stored
       (contract_id, client_id, as_of, notice_on, status, renews_on, last_notice_date, ends_on)
     select * from jsonb_to_recordset($1::jsonb)
       as row (contract_id uuid, client_id uuid, as_of date, notice_on date, status text, renews_on date,
               last_notice_date date, ends_on date)
      order by row.contract_id
     on conflict (contract_id) do update set
       as_of = excluded.as_of, notice_on = excluded.notice_on, status = excluded.status,
       renews_on = excluded.renews_on, last_notice_date = excluded.last_notice_date, ends_on = excluded.ends_on
     where stored.as_of <= excluded.as_of and (stored.notice_on is null or excluded.notice_on is not null)`,
    [JSON.stringify(standings.map(standingRow))],
  );
}

/** A standing as a row of the table. */
export function standingRow({ contractId, clientId, asOf, noticeOn, standing }: NewStanding): StandingRow {
  const { status, term, end } = standing;
  const renewing = status === 'RUNNING' ? term : null;
  return {
    contract_id: contractId,
    client_id: clientId,
    as_of: asOf,
    notice_on: noticeOn,
    status,
    renews_on: renewing?.until ?? null,
    last_notice_date: renewing?.lastNoticeDate ?? null,
    ends_on: end,
  };
}

interface StandingRow {
  readonly contract_id: string;
  readonly client_id: string;
  readonly as_of: CivilDate;
  readonly notice_on: CivilDate | null;
  readonly status: ContractStanding['status'];
  readonly renews_on: CivilDate | null;
  readonly last_notice_date: CivilDate | null;
  readonly ends_on: CivilDate | null;
}

/** What is stored of where a contract with terms stands, beside what it is worked out from; `null` when nothing is. */
export interface StoredStanding extends StaleContract {
  readonly stored: StandingRow | null;
}

/** Up to `limit` of all contracts with terms after `after`, by id. */
export async function findStoredStandings(
  run: Run,
  after: string | null,
  limit: number,
): Promise<StoredStanding[]> {
  const rows = (await run(
    `select t.contract_id as "contractId", t.client_id as "clientId", t.terms, n.given_on as "noticeOn", s.*
       from contract_terms t
       left join contract_notices n on n.contract_id = t.contract_id
       left join contract_standings s on s.contract_id = t.contract_id
      where $1::uuid is null or t.contract_id > $1
      order by t.contract_id limit $2`,
    [after, limit],
  )) as (StaleContract & (StandingRow | { readonly contract_id: null }))[];
  return rows.map(({ contractId, clientId, terms, noticeOn, ...stored }) => ({
    ...{ contractId, clientId, terms, noticeOn },
    stored: stored.contract_id === null ? null : stored,
  }));
}

/** A contract of which no standing of today is stored, with what one is worked out from. */
export interface StaleContract {
  readonly contractId: string;
  readonly clientId: string;
  readonly terms: FrozenTerms;
  readonly noticeOn: CivilDate | null;
}

/** Up to `limit` of them after `after`, by id. */
export async function findStaleContracts(
  run: Run,
  today: CivilDate,
  after: string | null,
  limit: number,
): Promise<StaleContract[]> {
  return (await run(
    `select t.contract_id as "contractId", t.client_id as "clientId", t.terms, n.given_on as "noticeOn"
       from contract_terms t
       left join contract_notices n on n.contract_id = t.contract_id
       left join contract_standings s on s.contract_id = t.contract_id
      where ($2::uuid is null or t.contract_id > $2)
        and (s.contract_id is null or s.as_of < $1 or s.notice_on is distinct from n.given_on)
      order by t.contract_id limit $3`,
    [today, after, limit],
  )) as StaleContract[];
}
