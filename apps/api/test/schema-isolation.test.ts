import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@akouendy/domain/access';
import { buildSchema, getNamedType, isObjectType, OperationTypeNode } from 'graphql';
import { newId } from '../src/platform/ids/new-id.ts';
import { LiveClient } from './harness/live-client.ts';
import { fieldsWithArguments, placesIn, variablesFor, type WalkedField } from './schema-walk/operations.ts';
import type { Path } from './schema-walk/inputs.ts';
import { tableOf as tableAsked } from './schema-walk/own-ids.ts';
import { fingerprint } from './schema-walk/stored.ts';
import { NARROW, openTwoClients, type TwoClients } from './schema-walk/two-clients.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'));
const fields = fieldsWithArguments(schema);
const withIds = fields.filter((field) => idPlaces(field).length > 0);
const asked = withIds.filter(({ operation }) => operation !== OperationTypeNode.SUBSCRIPTION);
const followed = withIds.filter(({ operation }) => operation === OperationTypeNode.SUBSCRIPTION);
const paged = fields.filter((field) => cursorsOf(field).length > 0);

const keyed = fields.filter((field) => keyPlaces(field).length > 0);

/** Everybody who sees every client. */
const WIDE: readonly Role[] = ['FINANCE', 'ADMIN'];

/** How a mutation says that there is nothing to do it to, or that it would not be done to anything. */
const REFUSALS: ReadonlySet<string> = new Set(['NotFound', 'InvalidField', 'RecentAuthenticationRequired']);

/** Everybody who must not tell another client's id from nothing. */
const ASKERS: readonly (Role | null)[] = [...NARROW, null];

let clients: TwoClients;

beforeAll(async () => {
  clients = await openTwoClients();
});

afterAll(() => clients.stop());

/** Where a key of a wish stands, of whatever type. */
function keyPlaces(field: WalkedField): Path[] {
  return [...placesIn(field, 'UUID'), ...placesIn(field, 'ID')].filter(
    (path) => path.at(-1) === 'idempotencyKey',
  );
}

function idPlaces(field: WalkedField): Path[] {
  return placesIn(field, 'ID').filter((path) => path.at(-1) !== 'idempotencyKey');
}

function cursorsOf(field: WalkedField): Path[] {
  return placesIn(field, 'String').filter((path) => /_(after|before)$/.test(path.at(-1) ?? ''));
}

/** The other client's ids worth asking for at a place: of what its name says, and of what every room knows. */
function othersIds(field: WalkedField, path: Path): (readonly [table: string, id: string])[] {
  const named = tableOf(field, path);
  const all = [...clients.other];
  return named === undefined ? all : all.filter(([table]) => [named, 'clients', 'people'].includes(table));
}

/** An id of one's own for a place: `bookingId` takes one of `bookings`, `id` of `client` one of `clients`. */
function ownId(field: WalkedField, path: Path): string {
  return clients.own.get(tableOf(field, path) ?? '') ?? newId();
}

function tableOf(field: WalkedField, path: Path): string | undefined {
  return tableAsked(field, path, clients.other.keys());
}

const isId = (path: Path, ids: readonly Path[]) => ids.some((each) => each.join() === path.join());

/** Variables with `id` at `place`, and own ids wherever else one is needed. */
function variablesWith(field: WalkedField, place: Path, id: string): Record<string, unknown> {
  const ids = idPlaces(field);
  return variablesFor(field, place, (path) => {
    if (path.join() === place.join()) return id;
    // A role that goes with a client, so that it is the id that decides.
    if (path.at(-1) === 'role') return 'CLIENT_MEMBER';
    return isId(path, ids) || /(^v\d+_id|Id)$/.test(path.at(-1) ?? '') ? ownId(field, path) : undefined;
  });
}

/** All that the API answers, with the id that was asked for blotted out. */
async function answer(
  role: Role | null,
  document: string,
  variables: Record<string, unknown>,
  id: string,
): Promise<string> {
  const { status, data, errors } = await clients.browser(role).send(document, variables);
  return JSON.stringify({ status, data, errors }).replaceAll(id, 'ID');
}

const stored = () => fingerprint(clients.database);

/** What the field itself has answered that is something: not null, not empty, and no refusal of its own. */
function foundBy(field: WalkedField, data: unknown): unknown[] {
  const at = field.steps.reduce<unknown[]>(
    (above, { name }) => above.flatMap((each) => (each as Record<string, unknown> | null)?.[name] ?? []),
    [data],
  );
  return at.filter((each) => {
    const { __typename: type = '', nodes, totalCount } = each as Record<string, unknown>;
    return nodes === undefined
      ? !REFUSALS.has(String(type))
      : (nodes as unknown[]).length > 0 || Number(totalCount) > 0;
  });
}

describe('the walk through the schema', () => {
  it('reaches every field that takes an id', () => {
    const taking = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ args }) => args.some((argument) => getNamedType(argument.type).name === 'ID'))
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect(taking.filter((name) => !withIds.some((field) => field.name === name))).toEqual([]);
  });

  it('has ids of the other client of every kind', () => {
    expect(clients.empty).toEqual([]);
    expect(clients.other.size).toBeGreaterThan(4);
  });
});

describe.each(asked.map((field) => [field.name, field] as const))('%s', (_, field) => {
  it.each(idPlaces(field).map((place) => [place.join('.').replace(/^v\d+_/, ''), place] as const))(
    'answers another client’s id at %s as an id of nothing, and changes nothing',
    async (_name, place) => {
      const before = await stored();
      const codes = new Set<string>();
      for (const role of ASKERS) {
        const ask = (id: string) => answer(role, field.document, variablesWith(field, place, id), id);
        const expected = await ask(newId());
        for (const code of expected.matchAll(/"code":"(\w+)"/g)) codes.add(code[1] ?? '');
        if (!expected.includes('"code"')) codes.add('ANSWERED');
        const given = await Promise.all(
          othersIds(field, place).map(async ([table, id]) => [table, await ask(id)] as const),
        );
        expect({ role, given: Object.fromEntries(given) }).toEqual({
          role,
          given: Object.fromEntries(given.map(([table]) => [table, expected])),
        });
      }
      if (!codes.has('ANSWERED')) {
        // A field of the portal's own staff: those at least must get past the form of what is asked.
        const nothing = newId();
        const variables = variablesWith(field, place, nothing);
        if (!(await answer('ADMIN', field.document, variables, nothing)).includes('"code"'))
          codes.add('ANSWERED');
      }
      // A walk whose values are refused for their form shows nothing.
      expect(codes).toContain('ANSWERED');
      expect(codes).not.toContain('INTERNAL');
      expect(codes).not.toContain('BAD_USER_INPUT');
      expect(codes).not.toContain('TOO_COMPLEX');
      expect(await stored()).toEqual(before);
    },
  );
});

describe.each(asked.map((field) => [field.name, field] as const))('%s', (_, field) => {
  it.each(idPlaces(field).map((place) => [place.join('.').replace(/^v\d+_/, ''), place] as const))(
    'is answered in words for an id of nothing at %s, also for who sees every client, and changes nothing',
    async (_name, place) => {
      const before = await stored();
      for (const role of WIDE) {
        for (const id of [newId(), '00000000-0000-0000-0000-000000000000', `' or true --`, '']) {
          const { status, data, errors } = await clients
            .browser(role)
            .send(field.document, variablesWith(field, place, id));
          const codes = errors.map(({ extensions }) => extensions['code']);
          expect({ role, id, status, codes: codes.filter((code) => code !== 'FORBIDDEN') }).toEqual({
            role,
            id,
            status: 200,
            codes: [],
          });
          // Whoever may ask is told that there is nothing: a refusal, an empty list, or no object.
          if (codes.length === 0)
            expect({ role, id, found: foundBy(field, data) }).toEqual({ role, id, found: [] });
        }
      }
      expect(await stored()).toEqual(before);
    },
  );
});

describe.each(keyed.map((field) => [field.name, field] as const))('%s', (_, field) => {
  it.each(keyPlaces(field).map((place) => [place.join('.').replace(/^v\d+_/, ''), place] as const))(
    'takes a key at %s that another client has used for one that nobody has',
    async (_name, place) => {
      for (const role of ASKERS) {
        const ask = async (key: string) => {
          const said = await answer(role, field.document, variablesWith(field, place, key), key);
          const foreign = [...clients.other].filter(([, id]) => said.includes(id)).map(([table]) => table);
          return { kinds: said.match(/"(__typename|code)":"\w+"/g), foreign };
        };
        // What can be done once has been done then.
        await ask(newId());
        const expected = await ask(newId());
        expect(expected.kinds).not.toContain('"code":"INTERNAL"');
        for (const key of [...clients.keysOfOther, ...[...clients.other.values()].slice(0, 2)]) {
          expect({ role, key, ...(await ask(key)) }).toEqual({ role, key, ...expected });
        }
      }
    },
  );
});

describe.each(followed.map((field) => [field.name, field] as const))('%s', (_, field) => {
  it.each(idPlaces(field).map((place) => [place.join('.').replace(/^v\d+_/, ''), place] as const))(
    'tells of another client’s id at %s what it tells of an id of nothing',
    async (_name, place) => {
      await Promise.all(
        NARROW.map(async (role) => {
          const line = await LiveClient.ready(clients.browser(role));
          const ask = async (id: string): Promise<string> => {
            const operation = newId();
            line.subscribe(operation, field.document, variablesWith(field, place, id));
            const message = await line
              .next((each) => each.id === operation, 2_000)
              .catch(() => ({ type: 'nothing' }));
            return JSON.stringify(message).replaceAll(operation, 'OPERATION').replaceAll(id, 'ID');
          };
          const [expected, ...given] = await Promise.all([
            ask(newId()),
            ...othersIds(field, place).map(async ([table, id]) => [table, await ask(id)] as const),
          ]);
          expect({ role, given: Object.fromEntries(given) }).toEqual({
            role,
            given: Object.fromEntries(given.map(([table]) => [table, expected])),
          });
          line.close();
        }),
      );
    },
  );
});

describe.each(paged.map((field) => [field.name, field] as const))('%s', (_, field) => {
  it.each(cursorsOf(field).map((place) => [place.join('.').replace(/^v\d+_/, ''), place] as const))(
    'takes a cursor at %s that another client’s row would have as one of nothing',
    async (_name, place) => {
      const cursorOf = (id: string) =>
        [id, `${id}Verdier Logistique`].map((text) => Buffer.from(text).toString('base64url'));
      for (const role of ASKERS) {
        const ask = (cursor: string) =>
          answer(role, field.document, variablesWith(field, place, cursor), cursor);
        const expected = await Promise.all(cursorOf(newId()).map(ask));
        // What is too much to be asked would show nothing.
        expect(expected.join()).not.toContain('TOO_COMPLEX');
        const given = await Promise.all(
          [...clients.other.values()].slice(0, 2).map((id) => Promise.all(cursorOf(id).map(ask))),
        );
        for (const each of given) expect([role, ...each]).toEqual([role, ...expected]);
      }
    },
  );
});

/** Routes that hold nothing of a client, and why. */
const OPEN_ROUTES: readonly (readonly [RegExp, string])[] = [
  [/^\/(healthz|livez|readyz)$/, 'whether the process lives'],
  [/^\/(assets\/[\w.-]+|scheme\.js|mark\.svg|index\.html)$/, 'the web application’s files'],
  [/^\/?\*$/, 'the web application’s start page'],
  [/^\/graphql$/, 'operations: the walk above'],
  [/^\/live$/, 'subscriptions: the walk above'],
  [/^\/files$/, 'uploads name their client in a form: files.test.ts'],
];

/** Routes that take an id, with what comes after them. */
const ROUTES_WITH_IDS: Readonly<Record<string, (id: string) => string>> = {
  '/files/:id': (id) => `/files/${id}`,
  '/exports/:id': (id) => `/exports/${id}`,
  '/exports/clients/:clientId/lines': (id) => `/exports/clients/${id}/lines`,
  '/exports/clients/:clientId/lines/:kind': (id) => `/exports/clients/${id}/lines/bookings`,
  '/statements/:accountId': (id) => `/statements/${id}?format=csv`,
  '/sso/:clientId/retour': (id) => `/sso/${id}/retour?code=x&state=y`,
};

describe('a route', () => {
  /** Whole addresses, put together from the tree that Fastify prints. */
  const routes = (): string[] => {
    const tree = clients.portal.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    const above: string[] = [];
    return tree.split('\n').flatMap((line) => {
      const [, indent = '', name = '', methods] = /^([│ ]*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? [];
      const depth = indent.length / 4;
      above.splice(depth, Infinity, name);
      return methods === undefined ? [] : [above.join('')];
    });
  };

  it('is known, and with it what of a client it holds', () => {
    expect(routes()).toEqual(expect.arrayContaining(['/healthz', '/graphql', '/live']));
    const known = (route: string) =>
      route in ROUTES_WITH_IDS || OPEN_ROUTES.some(([pattern]) => pattern.test(route));
    expect(routes().filter((route) => !known(route))).toEqual([]);
    expect(Object.keys(ROUTES_WITH_IDS).filter((route) => !routes().includes(route))).toEqual([]);
  });

  it('answers an id of nothing in words, also to who sees every client', async () => {
    for (const addressOf of Object.values(ROUTES_WITH_IDS)) {
      for (const role of WIDE) {
        for (const id of [newId(), '00000000-0000-0000-0000-000000000000', 'nothing']) {
          const { status } = await clients.browser(role).fetch(addressOf(id));
          expect([role, addressOf(id), status >= 300 && status < 500]).toEqual([role, addressOf(id), true]);
        }
      }
    }
    expect(clients.portal.log.filter(({ msg }) => msg === 'Bug')).toEqual([]);
  });

  it('answers another client’s id as an id of nothing', async () => {
    for (const addressOf of Object.values(ROUTES_WITH_IDS)) {
      for (const role of ASKERS) {
        const ask = async (id: string) => {
          const response = await clients.browser(role).fetch(addressOf(id));
          return `${String(response.status)} ${(await response.text()).replaceAll(id, 'ID')}`;
        };
        const expected = await ask(newId());
        await Promise.all(
          [...clients.other].map(async ([table, id]) => {
            expect([role, table, await ask(id)]).toEqual([role, table, expected]);
          }),
        );
      }
    }
  });
});
