import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@akouendy/domain/access';
import { buildSchema, OperationTypeNode } from 'graphql';
import { newId } from '../src/platform/ids/new-id.ts';
import type { Path } from './schema-walk/inputs.ts';
import { fieldsWithArguments, placesIn, variablesFor, type WalkedField } from './schema-walk/operations.ts';
import { tableOf } from './schema-walk/own-ids.ts';
import { openTwoClients, type TwoClients } from './schema-walk/two-clients.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'));

/** What stands at the ends of a type, within it and beyond. */
const ENDS: Readonly<Record<string, readonly unknown[]>> = {
  Date: [
    '0000-01-01',
    '0001-01-01',
    '9999-12-31',
    '9999-12-30',
    '2026-02-30',
    '2026-13-01',
    '10000-01-01',
    '-0001-01-01',
    '',
  ],
  DateTime: [
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59Z',
    '9999-12-31T23:59:59-14:00',
    '-271821-04-20T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '2026-02-30T10:00:00Z',
  ],
  Int: [-2_147_483_648, -1, 0, 2_147_483_647, 2_147_483_648],
  HalfDays: [-9_007_199_254_740_991, -1, 0, 2_147_483_647, 9_007_199_254_740_991, 0.5],
  Cents: [-9_007_199_254_740_991, -1, 0, 2_147_483_648, 9_007_199_254_740_991, 0.5],
  BasisPoints: [-2_147_483_648, -1, 0, 2_147_483_647, 9_007_199_254_740_991],
};

const places = fieldsWithArguments(schema)
  .filter(({ operation }) => operation !== OperationTypeNode.SUBSCRIPTION)
  .flatMap((field) =>
    Object.entries(ENDS).flatMap(([type, ends]) =>
      placesIn(field, type).map(
        (place) => [`${field.name} ${place.join('.').replace(/^v\d+_/, '')}`, field, place, ends] as const,
      ),
    ),
  );

/** Between them they may do everything. */
const ASKERS: readonly Role[] = ['ADMIN', 'ACCOUNT_MANAGER', 'CLIENT_ADMIN'];

let clients: TwoClients;

beforeAll(async () => {
  clients = await openTwoClients();
});

afterAll(() => clients.stop());

/** Variables with `value` at `place`, and ids of one's own wherever one is needed. */
function variablesWith(field: WalkedField, place: Path, value: unknown): Record<string, unknown> {
  return variablesFor(field, place, (path) => {
    if (path.join() === place.join()) return value;
    if (!/(^v\d+_id|Id)$/.test(path.at(-1) ?? '')) return undefined;
    return clients.own.get(tableOf(field, path, clients.own.keys()) ?? '') ?? newId();
  });
}

describe('a value at the ends of its type', () => {
  it('is asked wherever the schema takes one', () => {
    expect(places.length).toBeGreaterThan(20);
  });

  it.each(places)('is answered or refused in words at %s', async (_, field, place, ends) => {
    const told = clients.portal.log.length;
    for (const role of ASKERS) {
      for (const value of ends) {
        const { status, errors } = await clients
          .browser(role)
          .send(field.document, variablesWith(field, place, value));
        const codes = errors.map(({ extensions }) => extensions['code']);
        expect([role, value, status < 500, codes]).toEqual([
          role,
          value,
          true,
          codes.filter((code) => code !== 'INTERNAL'),
        ]);
      }
    }
    expect(clients.portal.log.slice(told).filter(({ msg }) => msg === 'Bug')).toEqual([]);
  });
});
