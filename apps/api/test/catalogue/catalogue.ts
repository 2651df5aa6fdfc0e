import { DEFINERS, GRANTS, NAMING_ROLES, OPEN } from './expected.ts';

type Query = <Row>(sql: string) => Promise<Row[]>;

/** A relation of ours: tables (`r`, `p`), views (`v`, `m`), foreign tables (`f`), sequences (`S`). */
interface Relation {
  readonly name: string;
  readonly kind: string;
  readonly secured: boolean;
  readonly policies: readonly string[] | null;
  readonly invoker: boolean;
  readonly grants: string | null;
  readonly open_to_all: boolean;
}

const OURS = `nspname !~ '^pg_' and nspname <> 'information_schema'`;

/** `queue_stats` has a partition a day. */
const NAME = `nspname || '.' || regexp_replace(relname, '_\\d{8}$', '_<day>')`;

const RELATIONS = `
  select distinct on (name) ${NAME} as name, relkind as kind, relrowsecurity and relforcerowsecurity as secured,
    (select array_agg(polname || ': ' || coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)))
     from pg_policy where polrelid = c.oid and polpermissive and polroles && array[0, 'portal_api'::regrole::oid]) as policies,
    coalesce(reloptions::text[] @> array['security_invoker=true'], false) as invoker,
    (select string_agg(lower(privilege) || coalesce('(' || columns || ')', ''), ', ' order by privilege)
     from (select privilege_type as privilege, null as columns from aclexplode(relacl)
           where grantee = 'portal_api'::regrole
           union all
           select privilege_type, string_agg(attname, ', ' order by attname)
           from pg_attribute, aclexplode(attacl) where attrelid = c.oid and grantee = 'portal_api'::regrole
           group by privilege_type) granted) as grants,
    exists (select from aclexplode(relacl) where grantee = 0)
      or exists (select from pg_attribute, aclexplode(attacl) where attrelid = c.oid and grantee = 0) as open_to_all
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${OURS}
  order by name`;

const FUNCTIONS = `
  select nspname || '.' || proname as name, prosecdef as definer,
    coalesce((select s from unnest(proconfig) s where s like 'search_path=%'), '') as path,
    has_function_privilege('portal_api', p.oid, 'execute') as callable
  from pg_proc p join pg_namespace n on n.oid = pronamespace where ${OURS} order by 1`;

const SCHEMAS = `
  select nspname as name, has_schema_privilege('portal_api', n.oid, 'create') as may_create,
    exists (select from aclexplode(nspacl) where grantee = 0 and privilege_type = 'CREATE') as open_to_all
  from pg_namespace n where ${OURS}`;

/** Columns that tell a client or a person, and so make a table one with client data. */
const KNOWING = `
  select distinct ${NAME} as name from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace
  where ${OURS} and relkind in ('r', 'p') and attname ~ '(^|_)(client|person|people)_id$' and not attisdropped`;

/** Policies and functions that name a role of a person. */
const NAMING = `
  select name from (
    select 'policy ' || polname || ' on ' || polrelid::regclass as name,
      concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as body from pg_policy
    union all
    select 'function ' || nspname || '.' || proname, pg_get_functiondef(p.oid)
    from pg_proc p join pg_namespace n on n.oid = pronamespace where ${OURS} and prokind = 'f'
  ) bodies
  where body ~ '''(CLIENT_MEMBER|CLIENT_ADMIN|ACCOUNT_MANAGER|ENGINEER|FINANCE|ADMIN)''' order by name`;

/** What of the database's catalogue is neither the rule nor written in `expected.ts`, one sentence each. */
export async function catalogueProblems(query: Query): Promise<string[]> {
  const relations = await query<Relation>(RELATIONS);
  const schemas = await query<{ name: string; may_create: boolean; open_to_all: boolean }>(SCHEMAS);
  const knowing = await query<{ name: string }>(KNOWING);
  const functions = await query<{ name: string; definer: boolean; path: string; callable: boolean }>(
    FUNCTIONS,
  );
  const naming = await query<{ name: string }>(NAMING);
  return [
    ...relations.flatMap(problemsOfRelation),
    ...naming
      .filter(({ name }) => !(name in NAMING_ROLES))
      .map(({ name }) => `${name} names a role instead of asking for a permission`),
    ...functions.flatMap(problemsOfFunction),
    ...schemas.filter((each) => each.may_create).map(({ name }) => `portal_api may create in ${name}`),
    ...schemas.filter((each) => each.open_to_all).map(({ name }) => `everybody may create in ${name}`),
    ...knowing
      .filter(({ name }) => name in OPEN)
      .map(({ name }) => `${name} is open and knows a client or a person`),
    ...leftOver(Object.keys(OPEN), relations, 'open'),
    ...leftOver(Object.keys(GRANTS), relations, 'granted'),
    ...leftOver(Object.keys(DEFINERS), functions, 'with its owner’s rights'),
    ...leftOver(Object.keys(NAMING_ROLES), naming, 'naming roles'),
  ].sort();
}

function problemsOfRelation(relation: Relation): string[] {
  const { name, kind, secured, policies, invoker, grants, open_to_all: openToAll } = relation;
  const problems: string[] = [];
  const granted = name.startsWith('jobs.') ? QUEUE_GRANTS[kind] : GRANTS[name];
  if ((grants ?? '') !== (granted ?? '')) {
    problems.push(`portal_api has on ${name}: ${grants ?? 'nothing'}; written is: ${granted ?? 'nothing'}`);
  }
  if (openToAll) problems.push(`everybody has a right to ${name}`);
  if (kind === 'v' && !invoker)
    problems.push(`the view ${name} looks with its owner’s eyes: security_invoker is missing`);
  if (kind === 'm' || kind === 'f') problems.push(`${name} can have no row-level security`);
  if (kind !== 'r' && kind !== 'p') return problems;
  if (name in OPEN) {
    if (secured) problems.push(`${name} is written as open and is not`);
    return problems;
  }
  if (!secured) problems.push(`${name} has no forced row-level security`);
  else if (policies === null && grants !== null)
    problems.push(`${name} has no policy for those who are granted it`);
  for (const policy of policies ?? []) {
    if (/: true$/.test(policy)) problems.push(`${name} shows every row to everybody: ${policy}`);
  }
  return problems;
}

/** The queue's tables are pg-boss's own: the worker works with their rows, and changes no shape. */
const QUEUE_GRANTS: Readonly<Record<string, string>> = {
  r: 'delete, insert, select, update',
  p: 'delete, insert, select, update',
  S: 'usage',
};

function problemsOfFunction({
  name,
  definer,
  path,
  callable,
}: {
  name: string;
  definer: boolean;
  path: string;
  callable: boolean;
}): string[] {
  if (!definer) return [];
  const reason = DEFINERS[name];
  if (reason === undefined) return [`${name} works with its owner’s rights, for no reason that is written`];
  const problems: string[] = [];
  if (!/^search_path=(pg_catalog(, [a-z_]+)*, pg_temp|"")$/.test(path)) {
    problems.push(
      `${name} works with its owner’s rights on a search_path that is not fixed: ${path || 'none'}`,
    );
  }
  if (callable && !reason.called) problems.push(`portal_api may call ${name}`);
  return problems;
}

function leftOver(
  written: readonly string[],
  there: readonly { readonly name: string }[],
  what: string,
): string[] {
  const names = new Set(there.map(({ name }) => name));
  return written
    .filter((name) => !names.has(name))
    .map((name) => `${name} is written as ${what} and is not there`);
}
