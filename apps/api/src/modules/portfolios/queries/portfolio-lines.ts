import { addDays, SOON_EXPIRY_DAYS, type CivilDate, type HalfDays } from '@akouendy/domain';
import type { PaceStatus } from '@akouendy/domain/portfolio';
import { contains, patternOf } from '../../../platform/database/contains.ts';
import type { Database } from '../../../platform/database/database.ts';

/**
 * Which clients to compare: all, those that should be reminded of their days, those with a renewal
 * that can be refused soon, or with an end that is near.
 */
export type PortfolioView = 'ALL' | 'TO_REMIND' | 'RENEWALS';

/** What the lines are sorted by; clients without the figure come last, in either direction. */
export type PortfolioOrder = 'NAME' | 'LAPSING' | 'PACE' | 'REMAINING' | 'FORECAST' | 'EXPIRY' | 'RENEWAL';

/** Which lines, in which order, from where on. */
export interface PortfolioSearch {
  /** Part of a client's name, or of the title of one of its contracts. */
  readonly search: string;
  readonly view: PortfolioView;
  readonly pace: PaceStatus | null;
  readonly order: PortfolioOrder;
  readonly descending: boolean;
  readonly first: number;
  readonly after: PortfolioPlace | null;
}

/** A place in the order: the sorted figure, then the name, then the id. */
export interface PortfolioPlace {
  readonly rank: number;
  readonly name: string;
  readonly id: string;
}

/** One client, with what sorts it, the contract that renews next and the one that ends next. */
export interface PortfolioLine extends PortfolioPlace {
  readonly renewal: {
    readonly contractId: string;
    readonly on: CivilDate;
    readonly lastNoticeDate: CivilDate;
  } | null;
  /** `on` is the first day without the contract; by notice, or because it does not renew. */
  readonly ending: {
    readonly contractId: string;
    readonly on: CivilDate;
    readonly byNotice: boolean;
  } | null;
}

/** One page of them, and what all of them together lose. */
export interface PortfolioPage {
  readonly lines: readonly PortfolioLine[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  /** Half-days that lapse within 90 days, and of how many clients. */
  readonly lapsingSoon: HalfDays;
  readonly clientsLapsing: number;
}

/** The figures that sort, as whole numbers; dates count from a day that all are after. */
const FIGURES: Readonly<Record<PortfolioOrder, string>> = {
  NAME: '0',
  LAPSING: 'p.lapsing_soon',
  PACE: 'p.pace_difference_bp',
  REMAINING: 'p.remaining',
  FORECAST: 'p.forecast',
  EXPIRY: `p.next_expiry_on - date '2000-01-01'`,
  RENEWAL: `least(r.renews_on, e.ends_on) - date '2000-01-01'`,
};

/** After every figure. */
const LAST = 2_147_483_647;

const VIEWS: Readonly<Record<PortfolioView, string>> = {
  ALL: 'true',
  TO_REMIND: `(p.pace_status = 'BEHIND' or p.lapsing_soon > 0)`,
  RENEWALS: '(r.last_notice_date between $3 and $4 or e.ends_on <= $4)',
};

/** Somebody looks for nothing: no text needs to be read. */
const EVERYTHING = patternOf('');

/** Clients `c` with their stored figures `p`, the renewal `r` and the end `e` that come next; `$1` to `$4` are the filter. */
const LINES = (view: PortfolioView): string => `
  from clients c
  left join credit_projections p on p.client_id = c.id
  left join lateral (
    select contract_id, renews_on, last_notice_date from contract_standings
     where client_id = c.id and renews_on is not null
     order by renews_on, contract_id
     limit 1
  ) r on true
  left join lateral (
    select contract_id, ends_on, notice_on is not null as by_notice from contract_standings
     where client_id = c.id and ends_on > $3
     order by ends_on, contract_id
     limit 1
  ) e on true
 where ($1 = '${EVERYTHING}' or ${contains('c.name', '$1')}
        or exists (select from contracts k where k.client_id = c.id 
                      and (${contains('k.title', '$1')} or ${contains('k.title_en', '$1')})))
   and ($2::text is null or p.pace_status = $2)
   and $3::date <= $4::date
   and ${VIEWS[view]}`;

/** The page of `search` as of `today`, from what is stored, in two statements. */
export async function portfolioPage(
  db: Database,
  { search, view, pace, order, descending, first, after }: PortfolioSearch,
  today: CivilDate,
): Promise<PortfolioPage> {
  const filter = [patternOf(search), pace, today, addDays(today, SOON_EXPIRY_DAYS)];
  const rank = `coalesce(${descending ? '-' : ''}(${FIGURES[order]}), ${String(LAST)})`;
  const found = await db.query<LineRow>(
    `select * from (select ${rank}::integer as rank, c.name, c.id, r.contract_id, r.renews_on, r.last_notice_date,
                           e.contract_id as ending_id, e.ends_on, e.by_notice ${LINES(view)}) line
      where $5::integer is null or (rank, name, id) > ($5, $6::text, $7::uuid)
      order by rank, name, id limit $8`,
    [...filter, after?.rank ?? null, after?.name ?? null, after?.id ?? null, first + 1],
  );
  const [total] = await db.query<TotalRow>(
    `select count(*) as count, coalesce(sum(p.lapsing_soon), 0) as lapsing,
            count(*) filter (where p.lapsing_soon > 0) as losing ${LINES(view)}`,
    filter,
  );
  return {
    lines: found.slice(0, first).map(lineFrom),
    totalCount: total?.count ?? 0,
    hasNextPage: found.length > first,
    lapsingSoon: total?.lapsing ?? (0 as HalfDays),
    clientsLapsing: total?.losing ?? 0,
  };
}

interface LineRow extends PortfolioPlace {
  readonly contract_id: string | null;
  readonly renews_on: CivilDate | null;
  readonly last_notice_date: CivilDate | null;
  readonly ending_id: string | null;
  readonly ends_on: CivilDate | null;
  readonly by_notice: boolean | null;
}

interface TotalRow {
  readonly count: number;
  readonly lapsing: HalfDays;
  readonly losing: number;
}

function lineFrom({ rank, name, id, ...row }: LineRow): PortfolioLine {
  const { contract_id: contractId, renews_on: on, last_notice_date: lastNoticeDate } = row;
  const renewal =
    contractId === null || on === null || lastNoticeDate === null ? null : { contractId, on, lastNoticeDate };
  const { ending_id: endingId, ends_on: end, by_notice: byNotice } = row;
  const ending =
    endingId === null || end === null ? null : { contractId: endingId, on: end, byNotice: byNotice === true };
  return { rank, name, id, renewal, ending };
}
