import { newId } from '../src/platform/ids/new-id.ts';
import { askOne, signedIn, trailOf, useCompany, type Outcome } from './harness/company.ts';
import { addPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';

const COMPANY = `company { name legalName legalForm siren vatNumber vatRegime revision lacking
  address { street streetMore postcode city country }
  billing { siret email orderReference orderNumberRequired revision
    address { street streetMore postcode city country } } }
  contacts { id name jobTitle email phone purposes revision }`;
const READ = `query($id: ID!) { client(id: $id) { ${COMPANY} } }`;
const ENDINGS = `__typename ... on WrongDetails { wrong { field problem } } ... on NotFound { id }
  ... on ChangedMeanwhile { client { ${COMPANY} } } ... on ClientDetailsChanged { client { id } }`;
const CREATE = `mutation($input: CreateClientInput!) { createClient(input: $input) { __typename
  ... on ClientCreated { client { id name } } ... on ClientThereAlready { client { name } }
  ... on WrongDetails { wrong { field problem } } } }`;
const IDENTITY = `mutation($input: ChangeIdentityInput!) { changeClientIdentity(input: $input) { ${ENDINGS} } }`;
const BILLING = `mutation($input: ChangeBillingInput!) { changeClientBilling(input: $input) { ${ENDINGS} } }`;
const ADD = `mutation($input: AddContactInput!) { addClientContact(input: $input) { __typename
  ... on WrongDetails { wrong { field problem } } } }`;
const CHANGE = `mutation($input: ChangeContactInput!) { changeClientContact(input: $input) { ${ENDINGS} } }`;
const REMOVE = `mutation($id: ID!) { removeClientContact(clientContactId: $id) { __typename ... on NotFound { id } } }`;

const PARIS = {
  street: '12 rue des Ateliers',
  streetMore: '',
  postcode: '75011',
  city: 'Paris',
  country: 'FR',
};

const verdier = {
  name: 'Verdier Logistique',
  legalName: 'Verdier Logistique et Transports',
  legalForm: 'SA',
  siren: '813 672 490',
  vatNumber: 'FR66 813672490',
  address: PARIS,
};
const billing = {
  address: null,
  siret: '813 672 490 00030',
  email: 'compta@verdier.example',
  orderReference: '',
  orderNumberRequired: false,
};
const contact = {
  name: 'Bastien Roche',
  jobTitle: '',
  email: 'bastien@verdier.example',
  phone: '',
  purposes: ['BILLING'],
};

const company = useCompany();
const people: Partial<
  Record<'claire' | 'manager' | 'admin' | 'member' | 'engineer' | 'finance', PortalClient>
> = {};

beforeAll(async () => {
  const { portal, claire, staff, database, clientId } = company;
  const member = await addPerson(database, 'Member', 'CLIENT_MEMBER', clientId);
  people.claire = await signedIn(portal, claire);
  people.member = await signedIn(portal, member);
  people.manager = await signedIn(portal, staff.ACCOUNT_MANAGER);
  people.engineer = await signedIn(portal, staff.ENGINEER);
  people.finance = await signedIn(portal, staff.FINANCE);
  people.admin = await signedIn(portal, staff.ADMIN);
});

afterEach(async () => {
  const { database } = company;
  await database.query('delete from client_contacts');
  await database.query('delete from client_billing');
  await database.query(
    `update clients set legal_name = null, legal_form = null, siren = null, vat_number = null, vat_regime = 'FR',
            street = null, street_more = null, postcode = null, city = null, country = 'FR', revision = 0`,
  );
});

function as(who: keyof typeof people): PortalClient {
  const browser = people[who];
  if (browser === undefined) throw new Error('nobody');
  return browser;
}

interface Read {
  readonly company: Readonly<Record<string, unknown>> & {
    readonly billing: Readonly<Record<string, unknown>>;
  };
  readonly contacts: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
}

async function read(who: keyof typeof people = 'member', id = company.clientId): Promise<Read> {
  const { client } = await as(who).data<{ client: Read | null }>(READ, { id });
  if (client === null) throw new Error('no client');
  return client;
}

const changeIdentity = (change: object = {}, basedOn = 0, who: keyof typeof people = 'manager') =>
  askOne(as(who), IDENTITY, {
    input: { clientId: company.clientId, basedOn, identity: { ...verdier, ...change } },
  });

const changeBilling = (change: object = {}, basedOn = 0, who: keyof typeof people = 'claire') =>
  askOne(as(who), BILLING, {
    input: { clientId: company.clientId, basedOn, billing: { ...billing, ...change } },
  });

const addContact = (change: object = {}, idempotencyKey = newId(), who: keyof typeof people = 'claire') =>
  askOne(as(who), ADD, {
    input: { clientId: company.clientId, idempotencyKey, contact: { ...contact, ...change } },
  });

const changesIn = async (action: string): Promise<unknown[]> =>
  (await trailOf(company.database, action)).map(({ change }) => change);

describe('who a client is', () => {
  it('is told from its papers, with how it is taxed, and kept in the trail', async () => {
    const before = (await changesIn('client.identity_changed')).length;
    expect((await read()).company).toMatchObject({
      ...{ legalName: null, address: null, revision: 0, vatRegime: 'FR' },
      lacking: ['LEGAL_NAME', 'ADDRESS', 'SIREN', 'BILLING_EMAIL'],
    });
    expect(await changeIdentity()).toMatchObject({ __typename: 'ClientDetailsChanged' });
    expect((await read()).company).toMatchObject({
      legalName: 'Verdier Logistique et Transports',
      siren: '813672490',
      vatNumber: 'FR66813672490',
      vatRegime: 'FR',
      address: { ...PARIS, streetMore: null },
      revision: 1,
      lacking: ['BILLING_EMAIL'],
    });
    expect((await changesIn('client.identity_changed')).slice(before)).toEqual([
      {
        before: { legalName: null, legalForm: null, siren: null, vatNumber: null, address: null },
        after: {
          legalName: 'Verdier Logistique et Transports',
          legalForm: 'SA',
          siren: '813672490',
          vatNumber: 'FR66813672490',
          address: '12 rue des Ateliers, 75011 Paris, FR',
        },
      },
    ]);
  });

  it('in another state of the EU is taxed there', async () => {
    const berlin = { ...PARIS, postcode: '10119', city: 'Berlin', country: 'DE' };
    const german = { siren: '', vatNumber: 'DE 136695976', address: berlin };
    expect(await changeIdentity(german)).toMatchObject({ __typename: 'ClientDetailsChanged' });
    expect(
      await company.database.query('select vat_regime, country from clients where id = $1', [
        company.clientId,
      ]),
    ).toEqual([{ vat_regime: 'EU_REVERSE_CHARGE', country: 'DE' }]);
  });

  it.each([
    ['DE', 'DE136695977'],
    ['BE', 'BE0428759498'],
    ['ES', 'ESB58378432'],
    ['NL', 'NL004495446B01'],
  ])('in %s is refused a VAT number whose key is wrong: %s', async (country, vatNumber) => {
    const answer = await changeIdentity({ siren: '', vatNumber, address: { ...PARIS, country } });
    const wrong = [{ field: 'vatNumber', problem: 'VAT_NUMBER_WRONG_KEY' }];
    expect(answer).toEqual({ __typename: 'WrongDetails', wrong });
    expect((await read()).company).toMatchObject({ revision: 0, vatNumber: null });
  });

  it('is refused with all that is wrong, and nothing is changed', async () => {
    const answer = await changeIdentity({
      legalName: '',
      siren: '813672491',
      address: { ...PARIS, city: '' },
    });
    expect(answer).toEqual({
      __typename: 'WrongDetails',
      wrong: [
        { field: 'legalName', problem: 'REQUIRED' },
        { field: 'address.city', problem: 'REQUIRED' },
        { field: 'siren', problem: 'NOT_A_SIREN' },
        { field: 'vatNumber', problem: 'VAT_NUMBER_OF_ANOTHER_COMPANY' },
      ],
    });
    expect((await read()).company).toMatchObject({ revision: 0, legalName: null });
  });

  it('is no affair of its own people’s to change, nor of an engineer’s or of finance', async () => {
    for (const who of ['claire', 'member', 'engineer', 'finance'] as const) {
      const input = { clientId: company.clientId, basedOn: 0, identity: verdier };
      const { errors } = await as(who).send(IDENTITY, { input });
      expect([who, errors[0]?.extensions]).toEqual([who, { code: 'FORBIDDEN' }]);
    }
  });
});

describe('where invoices go', () => {
  it('is the client admin’s to say; a SIRET of another company is refused', async () => {
    await changeIdentity();
    expect(await changeBilling({ siret: '904 127 859 00018' })).toEqual({
      __typename: 'WrongDetails',
      wrong: [{ field: 'siret', problem: 'SIRET_OF_ANOTHER_COMPANY' }],
    });
    expect(await changeBilling()).toMatchObject({ __typename: 'ClientDetailsChanged' });
    expect((await read()).company).toMatchObject({
      lacking: [],
      billing: { siret: '81367249000030', email: 'compta@verdier.example', address: null, revision: 1 },
    });
    expect((await changesIn('client.billing_changed')).at(-1)).toEqual({
      before: { siret: null, email: null },
      after: { siret: '81367249000030', email: 'compta@verdier.example' },
    });
  });

  it('keeps the company from having another SIREN than its SIRET begins with', async () => {
    await changeIdentity();
    await changeBilling();
    const other = { siren: '904127859', vatNumber: '' };
    expect(await changeIdentity(other, 1)).toMatchObject({
      wrong: [{ field: 'siren', problem: 'OTHER_THAN_SIRET' }],
    });
    expect(await changeBilling({ siret: '' }, 1)).toMatchObject({ __typename: 'ClientDetailsChanged' });
    expect(await changeIdentity(other, 1)).toMatchObject({ __typename: 'ClientDetailsChanged' });
  });

  it('is not for members, engineers and finance to change', async () => {
    for (const who of ['member', 'engineer', 'finance'] as const) {
      const input = { clientId: company.clientId, basedOn: 0, billing };
      const { errors } = await as(who).send(BILLING, { input });
      expect([who, errors[0]?.extensions]).toEqual([who, { code: 'FORBIDDEN' }]);
    }
  });
});

describe('two who edit at once', () => {
  it('are one who changes it and one who is told what it is now', async () => {
    await changeIdentity();
    const answers = await Promise.all([
      changeIdentity({ legalForm: 'SAS' }, 1, 'manager'),
      changeIdentity({ legalForm: 'SARL' }, 1, 'admin'),
    ]);
    const names = answers.map(({ __typename }) => __typename).sort();
    expect(names).toEqual(['ChangedMeanwhile', 'ClientDetailsChanged']);
    const told = answers.find(({ __typename }) => __typename === 'ChangedMeanwhile') as Outcome & {
      client: Read;
    };
    expect(told.client.company).toMatchObject({ revision: 2 });
    expect((await read()).company['legalForm']).toBe(told.client.company['legalForm']);
  });

  it('of identity and billing do not disturb each other, and never make the two disagree', async () => {
    await changeIdentity();
    const answers = await Promise.all([
      changeIdentity({ siren: '904127859', vatNumber: '' }, 1),
      changeBilling({}, 0),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'ClientDetailsChanged',
      'WrongDetails',
    ]);
    const { siren, billing: stored } = (await read()).company;
    expect(String(stored['siret'] ?? siren).startsWith(String(siren))).toBe(true);
  });

  it('of whom one only sends again what was saved is no conflict, and one entry in the trail', async () => {
    const before = (await changesIn('client.billing_changed')).length;
    const answers = await Promise.all(Array.from({ length: 4 }, () => changeBilling()));
    for (const answer of answers) expect(answer.__typename).toBe('ClientDetailsChanged');
    expect((await changesIn('client.billing_changed')).slice(before)).toHaveLength(1);
    expect((await read()).company.billing['revision']).toBe(1);
  });
});

describe('a contact', () => {
  it('is added once under a key, changed, and taken off the list', async () => {
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 4 }, () => addContact({}, key)));
    for (const answer of answers) expect(answer.__typename).toBe('ClientDetailsChanged');
    expect((await addContact({ name: 'Another' }, key)).__typename).toBe('KeyReused');
    const [added] = (await read()).contacts;
    expect((await read()).contacts).toEqual([
      { ...contact, id: added?.id, jobTitle: null, phone: null, revision: 1 },
    ]);
    const change = (name: string, basedOn: number) =>
      askOne(as('manager'), CHANGE, {
        input: { clientContactId: added?.id, basedOn, contact: { ...contact, name } },
      });
    expect(await change('Bastien Roche-Petit', 1)).toMatchObject({ __typename: 'ClientDetailsChanged' });
    expect(await change('Somebody', 1)).toMatchObject({
      __typename: 'ChangedMeanwhile',
      client: { contacts: [{ name: 'Bastien Roche-Petit', revision: 2 }] },
    });
    expect((await changesIn('client.contact_changed')).at(-1)).toEqual({
      before: { name: 'Bastien Roche' },
      after: { name: 'Bastien Roche-Petit' },
    });
    expect(await askOne(as('claire'), REMOVE, { id: added?.id })).toEqual({
      __typename: 'ClientDetailsChanged',
    });
    expect(await askOne(as('claire'), REMOVE, { id: added?.id })).toEqual({
      __typename: 'NotFound',
      id: added?.id,
    });
    expect((await read()).contacts).toEqual([]);
  });

  it('is refused without a purpose, and beyond fifty', async () => {
    expect(await addContact({ purposes: [] })).toMatchObject({
      wrong: [{ field: 'purposes', problem: 'REQUIRED' }],
    });
    for (let count = 0; count < 49; count += 1) await addContact({ name: `Contact ${String(count)}` });
    const answers = await Promise.all([addContact(), addContact()]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'ClientDetailsChanged',
      'WrongDetails',
    ]);
    expect((await read()).contacts).toHaveLength(50);
  });
});

describe('a new client', () => {
  const create = (identity: object, idempotencyKey = newId()) =>
    askOne(as('admin'), CREATE, { input: { identity, idempotencyKey } });
  const nantes = { ...PARIS, postcode: '44000', city: 'Nantes' };
  const oceane = { ...verdier, name: 'Océane Santé', siren: '904127859', vatNumber: '', address: nantes };

  it('is there once, however often it is sent, with its entry in its own trail', async () => {
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 4 }, () => create(oceane, key)));
    const ids = new Set(answers.map((answer) => (answer['client'] as { id: string }).id));
    expect(ids.size).toBe(1);
    const [id = ''] = ids;
    const entries = await trailOf(company.database, 'client.created');
    expect(entries.filter((entry) => entry['client_id'] === id)).toHaveLength(1);
    expect((await create({ ...oceane, legalName: 'Autre' }, key)).__typename).toBe('KeyReused');
    expect(
      await as('admin').data(
        'query($id: ID!) { client(id: $id) { creditAccount { figures { remaining } } } }',
        { id },
      ),
    ).toEqual({ client: { creditAccount: { figures: { remaining: 0 } } } });
    expect((await read('admin', id)).company).toMatchObject({ name: 'Océane Santé', revision: 1 });
    expect((await as('manager').data<{ client: unknown }>(READ, { id })).client).toBeNull();
  });

  it('of two admins at once is one: the second is told who it is', async () => {
    const bonnard = { ...oceane, name: 'Bonnard', siren: '772503181' };
    const answers = await Promise.all([create(bonnard), create({ ...bonnard, name: 'Bonnard Frères' })]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'ClientCreated',
      'ClientThereAlready',
    ]);
  });

  it('is the admin’s alone to add, and refused with what is wrong', async () => {
    for (const who of ['claire', 'manager', 'finance', 'engineer', 'member'] as const) {
      const { errors } = await as(who).send(CREATE, { input: { identity: oceane, idempotencyKey: newId() } });
      expect([who, errors[0]?.extensions]).toEqual([who, { code: 'FORBIDDEN' }]);
    }
    expect(await create({ ...oceane, siren: '' })).toEqual({
      __typename: 'WrongDetails',
      wrong: [{ field: 'siren', problem: 'REQUIRED' }],
    });
  });
});

describe('another client', () => {
  it('is answered as one that does not exist, in every change', async () => {
    const { otherId, database } = company;
    await askOne(as('admin'), ADD, { input: { clientId: otherId, idempotencyKey: newId(), contact } });
    const [foreign] = await database.query<{ id: string }>('select id from client_contacts');
    for (const [clientId, contactId] of [
      [otherId, foreign?.id],
      [newId(), newId()],
    ]) {
      const input = { clientId, basedOn: 0 };
      for (const [who, document, variables, id] of [
        ['manager', IDENTITY, { input: { ...input, identity: verdier } }, clientId],
        ['claire', BILLING, { input: { ...input, billing } }, clientId],
        ['claire', ADD, { input: { clientId, idempotencyKey: newId(), contact } }, clientId],
        [
          'claire',
          CHANGE,
          { input: { clientContactId: contactId, basedOn: 1, contact: { ...contact, name: 'X' } } },
          contactId,
        ],
        ['claire', REMOVE, { id: contactId }, contactId],
      ] as const) {
        const { __typename, ...rest } = await askOne(as(who), document, variables);
        expect([__typename, rest['id'] ?? id]).toEqual(['NotFound', id]);
      }
    }
    expect(await database.query('select name from client_contacts')).toEqual([{ name: contact.name }]);
    expect(await database.query('select count(*) from client_billing')).toEqual([{ count: 0 }]);
  });
});
