import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { newId } from '../src/platform/ids/new-id.ts';
import { startOpenIdProvider, type RunningProvider } from './harness/openid-provider.ts';
import { filledVariables } from './schema-walk/filled-variables.ts';
import { MARKUP_PLACES } from './schema-walk/markup-places.ts';
import { MUTATION_PLACES } from './schema-walk/mutation-places.ts';
import { mutationsOf } from './schema-walk/operations.ts';
import { openTwoClients, type TwoClients } from './schema-walk/two-clients.ts';
import { callWitness, type Witness } from './schema-walk/witness.ts';
import { newWriter, WRITERS } from './schema-walk/writers.ts';

type Input = Record<string, unknown>;

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'));
const keyed = mutationsOf(schema).filter(({ variables }) =>
  variables.some(({ type }) => {
    const named = getNamedType(type);
    return isInputObjectType(named) && 'idempotencyKey' in named.getFields();
  }),
);

/** What has no content beside what it is asked of, and so no other under its key. */
const WITHOUT_CONTENT: ReadonlySet<string> = new Set([
  'presentDelivery',
  'acceptDelivery',
  'requestCompanyExport',
]);

/** The field that holds what somebody wishes, where it is not the first text or number of the input. */
const CONTENT: Readonly<Record<string, (input: Input) => Input>> = {
  acceptQuote: (input) => ({ ...input, purchaseOrderReference: '4500017236' }),
  addRunOption: (input) => ({ ...input, option: input['option'] === 'EVENING' ? 'WEEKEND' : 'EVENING' }),
  book: (input) => ({ ...input, slots: [{ date: '2026-05-05', slot: 'MORNING' }] }),
  giveNotice: (input) => ({ ...input, effectiveOn: '2027-06-30' }),
  moveMilestone: (input) => ({ ...input, action: input['action'] === 'START' ? 'FINISH' : 'START' }),
  publishOffer: (input) => ({ ...input, publishedOn: '2026-12-24' }),
  placeOrder: (input) => ({ ...input, order: { deploy: 'DEPLOY_40' } }),
  withdrawPriceRevision: (input) => ({ ...input, effectiveOn: '2029-01-01' }),
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

/** The input with another content: its first text, else its first number, that is not an id. */
function otherContent(name: string, input: Input): Input {
  const own = CONTENT[name];
  if (own !== undefined) return own(input);
  const isContent = (key: string) => !/Id$|^idempotencyKey$|^language$|^seen$/.test(key);
  const change = (given: Input): Input | null => {
    const entries = Object.entries(given).filter(([key]) => isContent(key));
    const text = entries.find(([, value]) => typeof value === 'string' && !/^[A-Z_]+$|^\d{4}-/.test(value));
    if (text !== undefined) return { ...given, [text[0]]: `${changedText(String(text[1]))}` };
    for (const [key, value] of entries) {
      const inner = typeof value === 'object' && value !== null && !Array.isArray(value);
      const changed = inner ? change(value as Input) : null;
      if (changed !== null) return { ...given, [key]: changed };
    }
    const number = entries.find(([, value]) => typeof value === 'number');
    return number === undefined ? null : { ...given, [number[0]]: Number(number[1]) + 1 };
  };
  return change(input) ?? {};
}

function changedText(text: string): string {
  return text.includes('@') ? `other.${text}` : `${text} bis`;
}

describe('a key under which something was done takes no other content', () => {
  const withContent = keyed
    .map((field) => [field.name.replace('Mutation.', ''), field] as const)
    .filter(([name]) => !WITHOUT_CONTENT.has(name));

  it.each(withContent)('%s', async (name, field) => {
    const said: unknown[] = [];
    for (const role of WRITERS) {
      written += 1;
      const writer = await newWriter(clients, provider, role, written);
      const ready = MUTATION_PLACES[name] ?? MARKUP_PLACES[field.name]?.ready;
      const variables = filledVariables(clients, field, (await ready?.(writer)) ?? {});
      const [place = ''] = Object.keys(variables).filter((each) => each.endsWith('_input'));
      const input = { ...(variables[place] as Input), idempotencyKey: newId() };
      const send = async (sent: Input) => {
        await witness.seen();
        const { data, errors } = await writer.browser.send<Record<string, { __typename: string }>>(
          field.document,
          { ...variables, [place]: sent },
        );
        const { changed } = await witness.seen();
        return { answer: Object.values(data ?? {})[0]?.__typename, errors, changed };
      };
      const done = await send(input);
      said.push([role, done.answer, done.errors]);
      if (done.changed.length === 0) continue;
      const other = otherContent(name, input);
      const again = await send(other);
      expect({ name, input, other, ...again }).toMatchObject({ changed: [], errors: [] });
      expect({ name, other, answer: again.answer }).toMatchObject({
        answer: expect.stringMatching(/KeyReused$|^NoticeGivenAlready$|^OfferOutdated$/) as unknown,
      });
      expect((await send(input)).changed).toEqual([]);
      return;
    }
    // A mutation that changes nothing has shown nothing: give it what it needs in mutation-places.ts.
    expect(said).toEqual('something changed');
  });

  it('knows no others than those that there are', () => {
    const names = keyed.map(({ name }) => name.replace('Mutation.', ''));
    expect([...WITHOUT_CONTENT, ...Object.keys(CONTENT)].filter((name) => !names.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(10);
  });
});
