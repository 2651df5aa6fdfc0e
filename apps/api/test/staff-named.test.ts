import { readFile } from 'node:fs/promises';
import { buildSchema, getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { useApiTokens } from './harness/api-tokens.ts';
import { addPerson, assign, PASSWORD, type TestPerson } from './harness/people.ts';

/** Where somebody’s address, role and language are to be had: oneself, and those whom one manages. */
const OF_ACCOUNTS = [
  'Care.person',
  'FactorsReset.person',
  'Mutation.changeLanguage',
  'PersonEntry.person',
  'PersonSignIn.person',
  'ProfileChanged.person',
  'ProviderLink.person',
  'Viewer.person',
];

const committed = async (): Promise<GraphQLSchema> =>
  buildSchema(await readFile(new URL('../schema.graphql', import.meta.url), 'utf8'));

/** `Type.field` of every field that gives one of these. */
function placesOf(schema: GraphQLSchema, type: string): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((holder) =>
      Object.values(holder.getFields())
        .filter((field) => getNamedType(field.type).name === type)
        .map((field) => `${holder.name}.${field.name}`),
    )
    .sort();
}

function fieldsOf(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()).sort() : [];
}

describe('the schema', () => {
  it('gives the address and the role of somebody only to themselves, those who manage them, and whom they look after', async () => {
    const schema = await committed();
    expect(placesOf(schema, 'Person')).toEqual(OF_ACCOUNTS);
    expect(placesOf(schema, 'Caretaker')).toEqual(['Client.lookedAfterBy']);
  });

  it('names everybody else beside what they did', async () => {
    const schema = await committed();
    expect(fieldsOf(schema, 'NamedPerson')).toEqual(['id', 'name']);
    expect(fieldsOf(schema, 'Caretaker')).toEqual(['email', 'id', 'name', 'role']);
    expect(placesOf(schema, 'NamedPerson')).toEqual(
      expect.arrayContaining(['Booking.requestedBy', 'Document.addedBy', 'PriceRevision.recordedBy']),
    );
  });
});

const REVISIONS = '{ priceRevisions { recordedBy { name } } }';
const CARETAKERS = '{ viewer { client { lookedAfterBy { name email role } } } }';

describe('of the staff, a client', () => {
  const { parts, create, ask } = useApiTokens();
  let finance: TestPerson;
  let manager: TestPerson;

  beforeAll(async () => {
    finance = await addPerson(parts.database, 'Hélène Marchand', 'FINANCE');
    manager = await addPerson(parts.database, 'Marc Delaunay', 'ACCOUNT_MANAGER');
    await assign(parts.database, manager.id, parts.account.clientId);
    await parts.database.queryAsApi(
      `insert into price_revisions (id, effective_on, rate_bp, recorded_by, recorded_at, idempotency_key)
       values (gen_random_uuid(), '2027-01-01', 215, $1, now(), gen_random_uuid())`,
      [finance.id],
      { 'app.person_id': finance.id, 'app.role': 'FINANCE' },
    );
  });

  it.each(['email', 'role', 'language'])(
    'is not told the %s beside what they did, whoever asks',
    async (field) => {
      const asked = REVISIONS.replace('name', `name ${field}`);
      const { token } = await create();
      const member = parts.portal.client();
      await member.signIn(parts.julien.email, PASSWORD);
      for (const answer of [
        await ask(token, asked),
        await parts.browser.send(asked),
        await member.send(asked),
      ]) {
        expect(answer.errors[0]?.message).toContain(`Cannot query field "${field}" on type "NamedPerson"`);
        expect(JSON.stringify(answer)).not.toContain(finance.email);
      }
    },
  );

  it('is told the name beside what they did, and how to reach those who look after it', async () => {
    const { token } = await create();
    const member = parts.portal.client();
    await member.signIn(parts.julien.email, PASSWORD);
    for (const read of [
      async (query: string) => (await ask(token, query)).data,
      (query: string) => parts.browser.data(query),
      (query: string) => member.data(query),
    ]) {
      expect(await read(REVISIONS)).toEqual({
        priceRevisions: [{ recordedBy: { name: 'Hélène Marchand' } }],
      });
      expect(await read(CARETAKERS)).toEqual({
        viewer: {
          client: {
            lookedAfterBy: [{ name: 'Marc Delaunay', email: manager.email, role: 'ACCOUNT_MANAGER' }],
          },
        },
      });
    }
  });
});
