import type pg from 'pg';
import { inOwnerSnapshot } from '../owner-snapshot.ts';
import { CONTENT, TOKEN, type ChainEntry } from './chain-entry.ts';
import { ChainFollower, type ChainHead, type Tampering } from './follow-chain.ts';

/** What was known of chains when they were last verified: length and last hash, by chain. */
export type KnownChains = Readonly<Record<string, { readonly entries: number; readonly head: string }>>;

/** One chain after it has been followed. */
export interface VerifiedChain {
  /** The client's id; the nil id for the company's own. */
  readonly chain: string;
  /** The client's name; `null` for the company's own chain. */
  readonly client: string | null;
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
export async function verifyTrail(ownerUrl: string, known: KnownChains = {}): Promise<VerifiedChain[]> {
  return inOwnerSnapshot(ownerUrl, async (client) => {
    const chains: VerifiedChain[] = [];
    for (const row of await headsOf(client, known))
      chains.push(await followed(client, row, known[row.chain]));
    return chains;
  });
}

/** Every chain that has a head, entries, or both, and those that had them once. */
async function headsOf(client: pg.Client, known: KnownChains): Promise<HeadRow[]> {
  const { rows } = await client.query<HeadRow>(
    `select chain, h.entries, h.head, c.name
     from (select chain from audit_chains union select coalesce(client_id, $1) from audit_entries
           union select unnest($2::uuid[])) k
     left join audit_chains h using (chain)
     left join clients c on c.id = chain
     order by chain <> $1, c.name, chain`,
    [COMPANY, Object.keys(known)],
  );
  return rows;
}

async function followed(
  client: pg.Client,
  { chain, entries, head, name }: HeadRow,
  known: KnownChains[string] | undefined,
): Promise<VerifiedChain> {
  const follower = new ChainFollower(
    known === undefined ? null : { entries: known.entries, hash: Buffer.from(known.head, 'hex') },
  );
  let count = 0;
  for await (const entry of entriesOf(client, chain)) {
    follower.next(entry);
    count += 1;
  }
  const kept: ChainHead | null = entries === null || head === null ? null : { entries, hash: head };
  follower.end(kept);
  return {
    chain,
    client: chain === COMPANY ? null : (name ?? 'a client that is not there'),
    entries: count,
    head: kept === null ? '' : kept.hash.toString('hex'),
    tampering: follower.found,
  };
}

async function* entriesOf(client: pg.Client, chain: string): AsyncGenerator<ChainEntry> {
  const which = chain === COMPANY ? 'client_id is null and $1::uuid is not null' : 'client_id = $1';
  await client.query(
    `declare trail cursor for
     select array[${CONTENT.join(', ')}] as content, ${TOKEN} as token, position, id, action, hash
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
