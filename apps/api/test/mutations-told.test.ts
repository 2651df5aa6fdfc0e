import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { startOpenIdProvider, type RunningProvider } from './harness/openid-provider.ts';
import { filledVariables } from './schema-walk/filled-variables.ts';
import { MARKUP_PLACES } from './schema-walk/markup-places.ts';
import { MUTATION_PLACES } from './schema-walk/mutation-places.ts';
import { mutationsOf } from './schema-walk/operations.ts';
import { openTwoClients, type TwoClients } from './schema-walk/two-clients.ts';
import { callWitness, type Witness } from './schema-walk/witness.ts';
import { newWriter, WRITERS } from './schema-walk/writers.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'));
const mutations = mutationsOf(schema);

/** What may be changed without an entry in the trail, and why. */
const UNTOLD: Readonly<Record<string, string>> = {
  markNotificationRead: 'What somebody has read is their own affair, and nobody else’s.',
  markAllNotificationsRead: 'The same, for all of it.',
  beginPasskey: 'A challenge that ends by itself; the passkey that answers it is told.',
  beginPasskeySignIn: 'A challenge that ends by itself; who answers it, or cannot, is told.',
  challengePasskey: 'A challenge that ends by itself; who answers it, or cannot, is told.',
  beginTotpEnrolment: 'A secret that waits for its code; the app that it becomes is told.',
  beginProviderSignIn: 'The way to the provider; who comes back from there, or does not, is told.',
  proveAtProvider: 'The way to the provider; who comes back from there, or does not, is told.',
  trySingleSignOn: 'The way to the provider; who comes back from there, or does not, is told.',
};

/** What needs more than a walk can give it, and which test sees its entry. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  enforceSingleSignOn: 'only-way-in.test.ts: by who is in by the provider, in a browser of their own',
};

let clients: TwoClients;
let provider: RunningProvider;
let witness: Witness;
let written = 0;

beforeAll(async () => {
  clients = await openTwoClients({ demonstration: true });
  provider = await startOpenIdProvider('http://localhost:4000/sso/retour', {});
  witness = await callWitness(clients.database);
});

afterAll(async () => {
  await provider.stop();
  await clients.stop();
});

describe('a mutation that changes something is told to the trail in the same transaction', () => {
  it.each(mutations.map((field) => [field.name.replace('Mutation.', ''), field] as const))(
    '%s',
    async (name, field) => {
      if (name in ELSEWHERE) return;
      const said: unknown[] = [];
      for (const role of WRITERS) {
        written += 1;
        const writer = await newWriter(clients, provider, role, written);
        const ready = MUTATION_PLACES[name] ?? MARKUP_PLACES[field.name]?.ready;
        const variables = filledVariables(clients, field, (await ready?.(writer)) ?? {});
        await witness.seen();
        const { data, errors } = await writer.browser.send(field.document, variables);
        const { changed, told } = await witness.seen();
        const codes = errors.map(({ extensions }) => extensions['code']);
        said.push([role, codes, data]);
        expect({ name, role, codes }).not.toMatchObject({ codes: ['INTERNAL'] });
        if (changed.length === 0) continue;
        expect({ name, role, changed, isTold: told.length > 0 }).toEqual({
          name,
          role,
          changed,
          isTold: !(name in UNTOLD),
        });
        return;
      }
      // A mutation that changes nothing has shown nothing: give it what it needs in mutation-places.ts.
      expect(said).toEqual('something changed');
    },
  );

  it('knows no other exceptions than those that there are', () => {
    const names = mutations.map(({ name }) => name.replace('Mutation.', ''));
    const known = [UNTOLD, ELSEWHERE, MUTATION_PLACES].flatMap((each) => Object.keys(each));
    expect(known.filter((name) => !names.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(60);
  });
});
