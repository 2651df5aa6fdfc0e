import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, wallClock, type CivilDate } from '@akouendy/domain';
import { startLocalPostgres } from '@akouendy/local-postgres';
import pg from 'pg';
import { copyInto } from './csv-tables.ts';
import { generate, type Size } from './generate.ts';
import { askForPortfolio, openSession, prepare, startApi } from './portal.ts';
import { countStatements } from './statement-counter.ts';

/** What one hand-written statement reads: the stored figures of the same page, and the total beside each row. */
const BY_HAND = `
  select c.id, c.name, p.as_of, p.remaining, p.lapsing_soon, p.next_expiry_on, p.running_lots, p.pace_status,
         p.forecast, p.anniversary, r.renews_on, r.last_notice_date, e.ends_on,
         (select string_agg(k.title, ', ') from contracts k where k.client_id = c.id) as contracts,
         count(*) over () as total, sum(p.lapsing_soon) over () as lapsing
    from client_staff s
    join clients c on c.id = s.client_id
    left join credit_projections p on p.client_id = c.id
    left join lateral (
      select renews_on, last_notice_date from contract_standings
       where client_id = c.id and renews_on is not null order by renews_on limit 1
    ) r on true
    left join lateral (
      select ends_on from contract_standings
       where client_id = c.id and ends_on > current_date order by ends_on limit 1
    ) e on true
   where s.person_id = $1
   order by p.lapsing_soon desc nulls last, c.name
   limit 50`;

/** What was found; times in milliseconds, medians. */
export interface PortfolioFindings {
  readonly clients: number;
  readonly bookings: number;
  /** The first page after midnight where no worker has been: everything is worked out and stored before it answers. */
  readonly firstPage: number;
  readonly page: number;
  readonly byHand: number;
  /** Statements for one page, those that begin and end transactions and find the session among them. */
  readonly statements: number;
}

/** Generates a portfolio of `size` in a database of its own, and measures its page against the hand-written statement. */
export async function measurePortfolio(size: Size, rounds: number): Promise<PortfolioFindings> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
  const server = await startLocalPostgres({ dataDirectory: join(folder, 'postgres'), durability: 'none' });
  try {
    const apiUrl = await prepare(server.url);
    const owner = new pg.Client({ connectionString: server.url });
    await owner.connect();
    try {
      const { managerId, tables } = generate(size, today());
      await copyInto(owner, tables);
      await owner.query('analyze');
      return await measure(owner, apiUrl, managerId, size, rounds);
    } finally {
      await owner.end();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  owner: pg.Client,
  apiUrl: string,
  managerId: string,
  { clients, bookingsOfClient }: Size,
  rounds: number,
): Promise<PortfolioFindings> {
  const way = await countStatements(apiUrl);
  const api = await startApi(way.url);
  try {
    const cookie = await openSession(owner, managerId);
    const askPage = () => askForPortfolio(api.address, cookie);
    const askByHand = () => owner.query<{ name: string; total: string }>(BY_HAND, [managerId]);
    const firstPage = await timed(askPage);
    await owner.query('analyze');
    await agree(askPage, askByHand, clients);
    const pages: number[] = [];
    const byHand: number[] = [];
    const statements: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      way.take();
      pages.push(await timed(askPage));
      statements.push(way.take());
      byHand.push(await timed(askByHand));
    }
    return {
      clients,
      bookings: clients * bookingsOfClient,
      firstPage,
      page: median(pages),
      byHand: median(byHand),
      statements: median(statements),
    };
  } finally {
    await api.stop();
    way.close();
  }
}

/** Both read the same: what is compared answers one question. */
async function agree(
  askPage: () => ReturnType<typeof askForPortfolio>,
  askByHand: () => Promise<pg.QueryResult<{ name: string; total: string }>>,
  clients: number,
): Promise<void> {
  const { portfolioLines } = await askPage();
  const { rows } = await askByHand();
  const names = portfolioLines.nodes.map(({ client }) => client.name);
  if (
    portfolioLines.totalCount !== clients ||
    Number(rows[0]?.total) !== clients ||
    names.join() !== rows.map(({ name }) => name).join()
  ) {
    throw new Error('The page and the hand-written statement do not read the same');
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function today(): CivilDate {
  return wallClock(instant(new Date().toISOString())).date;
}
