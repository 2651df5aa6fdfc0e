import pg from 'pg';
import { postgresTypes } from '../postgres-types.ts';
import { CONTENT, type ChainEntry } from './chain-entry.ts';
import { ChainFollower, type ChainHead, type Tampering } from './follow-chain.ts';

/** One chain after it has been followed. */
export interface VerifiedChain {
  /** The client's id and name; `null` for the company's own chain. */
  readonly client: { readonly id: string; readonly name: string } | null;
  readonly entries: number;
  /** Its last hash, in hexadecimal: kept elsewhere, it shows later that the chain was not written anew. */
  readonly head: string;
  readonly tampering: readonly Tampering[];
}

/** Entries that are read at a time. */
const BATCH = 1_000;

/** The company's chain. */
const COMPANY = '00000000-0000-0000-0000-000000000000';

interface HeadRow {
  readonly chain: string;
  readonly entries: number | null;
  readonly head: Buffer | null;
  readonly name: string | null;
}

/**
 * Follows every chain of the database at `ownerUrl`, a superuser's or the owner's, as of one moment. Nothing of the
 * database is trusted but its rows: hashes are computed here, not by its functions.
 */
export async function verifyTrail(ownerUrl: string): Promise<VerifiedChain[]> {
  const client = new pg.Client({ connectionString: ownerUrl, types: postgresTypes });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('app.role', 'ADMIN', true)`);
    const chains: VerifiedChain[] = [];
    for (const row of await headsOf(client)) chains.push(await followed(client, row));
    return chains;
  } finally {
    await client.end();
  }
}

/** Every chain that has a head, entries, or both. */
async function headsOf(client: pg.Client): Promise<HeadRow[]> {
  const { rows } = await client.query<HeadRow>(
    `select chain, h.entries, h.head, c.name
     from (select chain from audit_chains union select coalesce(client_id, $1) from audit_entries) k
     left join audit_chains h using (chain)
     left join clients c on c.id = chain
     order by chain <> $1, c.name, chain`,
    [COMPANY],
  );
  return rows;
}

async function followed(client: pg.Client, { chain, entries, head, name }: HeadRow): Promise<VerifiedChain> {
  const follower = new ChainFollower();
  let count = 0;
  for await (const entry of entriesOf(client, chain)) {
    follower.next(entry);
    count += 1;
  }
  const kept: ChainHead | null = entries === null || head === null ? null : { entries, hash: head };
  follower.end(kept);
  return {
    client: chain === COMPANY ? null : { id: chain, name: name ?? 'a client that is not there' },
    entries: count,
    head: kept === null ? '' : kept.hash.toString('hex'),
    tampering: follower.found,
  };
}

async function* entriesOf(client: pg.Client, chain: string): AsyncGenerator<ChainEntry> {
  const which = chain === COMPANY ? 'client_id is null and $1::uuid is not null' : 'client_id = $1';
  await client.query(
    `declare trail cursor for
     select array[${CONTENT.join(', ')}] as content, position, id, action, hash
     from audit_entries where ${which} order by position, id`,
    [chain],
  );
  for (;;) {
    const { rows } = await client.query<ChainEntry>(`fetch ${String(BATCH)} from trail`);
    yield* rows;
    if (rows.length < BATCH) break;
  }
  await client.query('close trail');
}
