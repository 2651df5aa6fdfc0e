import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES, type Role } from '@akouendy/domain/access';
import { buildSchema, getNamedType, isInputObjectType, OperationTypeNode } from 'graphql';
import { newId } from '../src/platform/ids/new-id.ts';
import { beginSession } from './harness/begin-session.ts';
import { startOpenIdProvider, type RunningProvider } from './harness/openid-provider.ts';
import { addPerson, assign } from './harness/people.ts';
import type { Answer } from './harness/portal-client.ts';
import type { Path } from './schema-walk/inputs.ts';
import { MARKUP_PLACES, type Beside, type Ending, type Writer } from './schema-walk/markup-places.ts';
import { fieldsWithArguments, placesIn, variablesFor, type WalkedField } from './schema-walk/operations.ts';
import { tableOf } from './schema-walk/own-ids.ts';
import { holds, isReadBack } from './schema-walk/read-back.ts';
import { fingerprint, tablesMentioning, tablesWith, TRAIL, type Fingerprint } from './schema-walk/stored.ts';
import { openTwoClients, type TwoClients } from './schema-walk/two-clients.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'));
const fields = fieldsWithArguments(schema);

/** Every place of the schema that takes a text. */
const texts = fields.flatMap((field) =>
  placesIn(field, 'String').map((place) => [`${field.name} ${nameOf(place)}`, field, place] as const),
);

/** Everybody who can ask for anything, and nobody. */
const WRITERS: readonly (Role | null)[] = [...ROLES, null];

let clients: TwoClients;
let provider: RunningProvider;
let written = 0;

/** Documents come in by a form, which the schema does not know. */
const UPLOAD = { name: 'POST /files', operation: OperationTypeNode.MUTATION };

/** One writer of a role for all questions, which change nothing, and for each mutation. */
const writers = new Map<string, Writer>();

beforeAll(async () => {
  clients = await openTwoClients({ demonstration: true });
  provider = await startOpenIdProvider('http://localhost:4000/sso/retour', {});
});

afterAll(async () => {
  await provider.stop();
  await clients.stop();
});

function nameOf(place: Path): string {
  return place.join('.').replace(/^v\d+_/, '');
}

/** Somebody of `role` whom no other mutation of the walk has touched. */
async function writerFor(field: Pick<WalkedField, 'name' | 'operation'>, role: Role | null): Promise<Writer> {
  written += 1;
  const key = `${isQuery(field) ? 'Query' : field.name} ${String(role)}`;
  const writer = writers.get(key) ?? (await newWriter(role));
  writers.set(key, writer);
  return { ...writer, number: written };
}

async function newWriter(role: Role | null): Promise<Writer> {
  const [database, browser, number] = [clients.database, clients.portal.client(), written];
  const all = { clients, provider, role, browser, number };
  await database.query('truncate sign_in_attempts');
  if (role === null) return { ...all, person: null };
  const own = clients.own.get('clients') ?? '';
  const ofClient = role.startsWith('CLIENT_');
  const letters = String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  const person = await addPerson(database, `Writer ${letters}`, role, ofClient ? own : null);
  if (!ofClient) await assign(database, person.id, own);
  await beginSession(database, person.id, browser);
  return { ...all, person };
}

/** Variables with `text` at `place`, and what the field needs beside it. */
async function variablesBeside(
  field: WalkedField,
  place: Path,
  text: unknown,
  writer: Writer,
): Promise<Record<string, unknown>> {
  const beside = (await MARKUP_PLACES[field.name]?.ready?.(writer)) ?? {};
  const put = (path: Path): unknown => {
    if (path.join() === place.join()) return text;
    const given = beside[path.slice(-2).join('.')] ?? beside[nameOf(path.slice(-1))];
    return given ?? clients.own.get(tableOf(field, path, clients.own.keys()) ?? '');
  };
  return withOptional(field, variablesFor(field, place, put), beside);
}

/** `variables` with those optional fields of an input that stand beside the text. */
function withOptional(
  { variables: declared }: WalkedField,
  variables: Record<string, unknown>,
  beside: Beside,
): Record<string, unknown> {
  const optional = declared.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return [];
    const missing = Object.keys(named.getFields()).filter((each) => each in beside);
    const given = variables[name] as Record<string, unknown>;
    return [
      [
        name,
        { ...given, ...Object.fromEntries(missing.map((each) => [each, merged(beside[each], given[each])])) },
      ] as const,
    ];
  });
  return { ...variables, ...Object.fromEntries(optional) };
}

/** What is given, completed by what stands beside it. */
function merged(beside: unknown, given: unknown): unknown {
  const both = [beside, given].every(
    (each) => typeof each === 'object' && each !== null && !Array.isArray(each),
  );
  return both ? { ...(beside as object), ...(given as object) } : (given ?? beside);
}

/** Whether the caller may not ask at all: then another role must reach the place. */
function isNotTheirs({ errors }: Answer<unknown>, said: unknown): boolean {
  // Without an error and an answer, there was nothing that has the field.
  if (errors.length === 0) return said === undefined;
  return errors.some(({ extensions }) => /^(FORBIDDEN|UNAUTHENTICATED)$/.test(String(extensions['code'])));
}

/** What the field itself has answered, below the fields that lead to it. */
function answerOf({ steps }: WalkedField, { data }: Answer<unknown>): unknown {
  return steps.reduce<unknown>(
    (at, { name }) =>
      ((Array.isArray(at) ? at[0] : at) as Record<string, unknown> | null | undefined)?.[name],
    data,
  );
}

/** How many a list found, or whether there was anything. */
function foundIn(answer: unknown): number {
  const list = answer as { totalCount?: number; nodes?: unknown[] } | null | undefined;
  return list?.totalCount ?? list?.nodes?.length ?? (answer === null || answer === undefined ? 0 : 1);
}

describe('markup in a text', () => {
  it.each(texts)(
    'at %s is kept as it is and given back as data, or refused for what it is',
    async (name, field, place) => {
      const reached: (Role | null)[] = [];
      for (const role of WRITERS) {
        const writer = await writerFor(field, role);
        const mark = `id=k${String(writer.number)}x`;
        const text = `<img ${mark} src="x" onerror=alert(1)>`;
        const variables = await variablesBeside(field, place, text, writer);
        const before = await fingerprint(clients.database);
        const answer = await writer.browser.send(field.document, variables);
        const said = answerOf(field, answer);
        const about = { name, role, said, errors: answer.errors.map(({ message }) => message) };
        expect([
          answer.status,
          answer.headers.get('content-type'),
          answer.headers.get('x-content-type-options'),
        ]).toEqual([200, expect.stringMatching(/^application\/(graphql-response\+)?json/), 'nosniff']);
        const ending = MARKUP_PLACES[field.name]?.endings?.[nameOf(place)];
        if (isNotTheirs(answer, said)) {
          expect({ about, stored: await fingerprint(clients.database) }).toEqual({ about, stored: before });
          continue;
        }
        reached.push(role);
        await expectEnding({ field, place, writer, variables, text, mark, before, answer, about, ending });
      }
      // A place that nobody reaches has shown nothing: give its field what it needs in markup-places.ts.
      expect(reached).not.toEqual([]);
      expect((await clients.portal.client().fetch('/healthz')).status).toBe(200);
      expect(clients.portal.log.filter(({ msg }) => msg === 'Bug')).toEqual([]);
    },
  );

  it('is looked at in every place that has an ending of its own', () => {
    const known: readonly string[] = texts.map(([name]) => name);
    const said = Object.entries(MARKUP_PLACES).flatMap(([field, { endings = {} }]) =>
      Object.keys(endings).map((place) => `${field} ${place}`),
    );
    expect(said.filter((name) => !known.includes(name))).toEqual([]);
    const names = fields.map((field) => field.name);
    expect(Object.keys(MARKUP_PLACES).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(['clientId', 'category', 'title', 'idempotencyKey', 'name of the file'] as const)(
    'as the %s of a form sent to /files is kept as it is and given back as data, or refused for what it is',
    async (place) => {
      for (const role of WRITERS) {
        const { browser, number } = await writerFor(UPLOAD, role);
        const mark = `id=f${String(number)}x`;
        const text = `<img ${mark} src="x" onerror=alert(1)>`;
        const before = await fingerprint(clients.database);
        const form = new FormData();
        const fields = { clientId: clients.own.get('clients') ?? '', category: 'RUNBOOK', title: 'Title' };
        for (const [name, value] of Object.entries({ ...fields, idempotencyKey: newId() }))
          form.set(name, name === place ? text : value);
        form.set('file', new Blob(['text']), place === 'name of the file' ? `${text}.txt` : 'a.txt');
        const headers = { 'x-portal-request': '1' };
        const { status } = await browser.fetch('/files', { method: 'POST', headers, body: form });
        const mayShare = role === 'ADMIN' || role === 'ACCOUNT_MANAGER';
        const refused = mayShare
          ? { clientId: 404, category: 422 }[place as string]
          : role === null
            ? 401
            : 403;
        expect([role, status]).toEqual([role, refused ?? 201]);
        if (refused !== undefined) {
          expect(await fingerprint(clients.database)).toEqual(before);
          continue;
        }
        const readers = [browser, clients.browser('CLIENT_ADMIN')];
        if (place === 'title') expect(await isReadBack(schema, text, clients.own, readers)).toBe(true);
        if (place !== 'name of the file') {
          expect((await tablesWith(clients.database, text)).length).toBeGreaterThan(0);
          continue;
        }
        // A name is no text: it loses what no file system takes, and quotes are sent encoded.
        expect(await tablesMentioning(clients.database, text)).toEqual([]);
        const name = `img ${mark} src=%22x%22 onerror=alert(1).txt`;
        expect(await isReadBack(schema, name, clients.own, readers)).toBe(true);
      }
    },
  );

  it('is text in every mail that the portal has sent of it', async () => {
    const mails = await clients.database.query<{ html: string }>('select html_body as html from mails');
    for (const { html } of mails) expect(html).not.toMatch(/<img/i);
  });
});

interface Written {
  readonly field: WalkedField;
  readonly place: Path;
  readonly writer: Writer;
  readonly variables: Record<string, unknown>;
  readonly text: string;
  readonly mark: string;
  readonly before: Fingerprint;
  readonly answer: Answer<unknown>;
  readonly about: object & { readonly said: unknown };
  readonly ending: Ending | undefined;
}

async function expectEnding(all: Written): Promise<void> {
  const { field, place, writer, text, mark, before, answer, about, ending } = all;
  const { database } = clients;
  const [error] = answer.errors;
  if (ending !== undefined && 'unread' in ending) {
    expect(about).toMatchObject({ said: ending.unread, errors: [] });
    expect({ about, in: await tablesMentioning(database, mark) }).toEqual({ about, in: [] });
    return;
  }
  if (ending !== undefined && 'attempt' in ending) {
    expect(about).toMatchObject({ said: ending.attempt, errors: [] });
    const stored = await fingerprint(database, TRAIL);
    expect({ about, stored }).toEqual({
      about,
      stored: before.filter((table) => !TRAIL.includes(table.name)),
    });
    expect({ about, in: await tablesMentioning(database, mark) }).toEqual({ about, in: [] });
    return;
  }
  if (error === undefined && ending === undefined && !isRefusal(about.said) && !isQuery(field)) {
    expect({ about, kept: (await tablesWith(database, text)).length > 0 }).toEqual({ about, kept: true });
    const readers = [writer.browser, clients.browser('ADMIN'), clients.browser('CLIENT_ADMIN')];
    const { read } = MARKUP_PLACES[field.name] ?? {};
    const back = holds(about.said, text) || (await isReadBack(schema, text, clients.own, readers, read));
    expect({ about, back }).toEqual({ about, back: true });
    return;
  }
  expect({ about, stored: await fingerprint(database) }).toEqual({ about, stored: before });
  if (error !== undefined) {
    const argument = nameOf(place).split('.').at(-1) ?? '';
    expect({ about, code: error.extensions['code'] }).toEqual({ about, code: 'BAD_USER_INPUT' });
    expect(error.message).toMatch(new RegExp(`^${argument}: \\w`));
  } else if (ending !== undefined && 'refused' in ending) {
    expect(about).toMatchObject({ said: ending.refused });
  } else if (isQuery(field)) {
    expect({ about, found: foundIn(about.said) }).toEqual({ about, found: 0 });
    await expectFound(all);
  } else {
    const { field: refused, problem } = about.said as { field?: string; problem?: string };
    // `clauses.<place>.fr`: what is between the list and its field names the item.
    const steps = nameOf(place).split('.').slice(1);
    expect({ about, named: refused?.startsWith(steps[0] ?? '') }).toEqual({ about, named: true });
    expect(problem).toMatch(/^[A-Z_]+$/);
  }
}

/** The same question with another text, or none, finds something: the markup is what found nothing. */
async function expectFound({ field, place, writer, ending, about }: Written): Promise<void> {
  const value = ending !== undefined && 'found' in ending ? ending.found : null;
  const variables = await variablesBeside(field, place, value, writer);
  const found = foundIn(answerOf(field, await writer.browser.send(field.document, variables)));
  expect({ about, found: found > 0 }).toEqual({ about, found: true });
}

function isQuery({ operation }: Pick<WalkedField, 'operation'>): boolean {
  return operation === OperationTypeNode.QUERY;
}

function isRefusal(said: unknown): boolean {
  return (said as { __typename?: string } | null)?.__typename === 'InvalidField';
}
