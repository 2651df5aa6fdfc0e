import { addDays, civilDate, instantAt, writeInstant, type CivilDate } from '@akouendy/domain';
import { isUuid } from '../../../platform/ids/is-uuid.ts';

/** Which entries: those that fit everything that is not `null`. */
export interface TrailFilter {
  /** Of this client. */
  readonly clientId: string | null;
  /** Of the company itself. */
  readonly ofCompany: boolean;
  readonly actorId: string | null;
  readonly action: string | null;
  readonly objectType: string | null;
  readonly objectId: string | null;
  /** Days in Paris, both inside. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** A part of a name, an action, a fact or a change. */
  readonly search: string | null;
}

/** A condition of SQL on `TRAIL` with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The condition that `filter` is; an id that is none fits nothing. */
export function conditionOf(filter: TrailFilter): Condition {
  const parameters: unknown[] = [];
  const conditions: string[] = [];
  const require = (value: unknown, sql: (parameter: string) => string): void => {
    if (value === null || value === '') return;
    parameters.push(value);
    conditions.push(sql(`$${String(parameters.length)}`));
  };
  const id = (value: string | null): string | null => (value === null || isUuid(value) ? value : NOBODY);
  require(id(filter.clientId), (p) => `e.client_id = ${p}::uuid`);
  require(filter.ofCompany ? true : null, (p) => `(e.client_id is null) = ${p}::boolean`);
  require(id(filter.actorId), (p) => `e.actor_id = ${p}::uuid`);
  require(filter.action, (p) => `e.action = ${p}`);
  require(filter.objectType, (p) => `e.object_type = ${p}`);
  require(id(filter.objectId), (p) => `e.object_id = ${p}::uuid`);
  require(filter.from && startOf(filter.from), (p) => `e.at >= ${p}::timestamptz`);
  require(filter.to && endOf(filter.to), (p) => `e.at < ${p}::timestamptz`);
  require(filter.search && `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`, (p) =>
    `concat_ws(' ', p.name, e.token_name, c.name, e.action, e.object_type, e.object_id, e.request_id, e.detail, e.change) ilike ${p}`);
  return { sql: conditions.length === 0 ? 'true' : conditions.join(' and '), parameters };
}

/** Nothing is older: an earlier day means this one. The database has no year 0, which the calendar has. */
const FIRST_DAY = civilDate('1900-01-01');

/** The calendar's last day: nothing comes after it. */
const LAST_DAY = civilDate('9999-12-31');

/** When `day` begins in Paris. */
function startOf(day: CivilDate): string {
  return writeInstant(instantAt(day < FIRST_DAY ? FIRST_DAY : day, 0));
}

/** When `day` has ended in Paris; `null` when it never does. */
function endOf(day: CivilDate): string | null {
  return day === LAST_DAY ? null : startOf(addDays(day, 1));
}

/** The id of nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
