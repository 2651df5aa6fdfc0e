import { createHash } from 'node:crypto';
import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { agreedText } from '../src/modules/orders/use-cases/agreed-text.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import { orderInput, orderPreview, placeOrder, type Preview } from './harness/order.ts';
import { addClient, addPerson, assign, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { acceptInput, acceptQuote, answerQuote, askForQuote, quotePreview } from './harness/quote.ts';
import { addOption, optionInput, optionPreview } from './harness/run-option.ts';
import { statementsDuring } from './harness/statements-during.ts';
import { publishChangedOffer } from './harness/publish-offer.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

const CONFIRMATION = `confirmation { sha256 confirmedAt confirmedBy { name } agreed { document
  conditions { group words { fr } } instalments { trigger invoiceOn dueOn periodFrom net vat gross }
  quote { reference validUntil remarks } } }`;

interface Confirmation {
  readonly sha256: string;
  readonly confirmedAt: string;
  readonly confirmedBy: { readonly name: string };
  readonly agreed: {
    readonly document: string;
    readonly conditions: readonly { readonly group: string; readonly words: { readonly fr: string } }[];
    readonly instalments: readonly { readonly periodFrom: string | null; readonly gross: number }[];
    readonly quote: object | null;
  };
}

interface Shown {
  readonly confirmation: Confirmation | null;
  readonly joinedOptions: readonly { readonly confirmation: Confirmation | null }[];
}

const DEPLOY = { deploy: 'DEPLOY_20' };

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let admin: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  clientId = await addClient(database, 'Acme');
  admin = await signedIn('Anna', 'CLIENT_ADMIN', clientId);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

async function signedIn(
  ...person: [string, 'CLIENT_ADMIN' | 'CLIENT_MEMBER', string]
): Promise<PortalClient> {
  const browser = portal.client();
  await browser.signIn((await addPerson(database, ...person)).email, PASSWORD);
  return browser;
}

async function shown(id: string): Promise<Shown> {
  const { contract } = await admin.data<{ contract: Shown }>(
    `query($id: ID!) { contract(id: $id) { ${CONFIRMATION} joinedOptions { ${CONFIRMATION} } } }`,
    { id },
  );
  return contract;
}

async function order(by = admin, client = clientId): Promise<{ id: string; preview: Preview }> {
  const preview = await orderPreview(by, client, DEPLOY);
  const { contract } = await placeOrder(by, orderInput(client, DEPLOY, preview));
  return { id: contract?.id ?? '', preview };
}

const printOf = (text: string | undefined): string =>
  createHash('sha256')
    .update(text ?? '')
    .digest('hex');

describe('the text that was agreed to', () => {
  it('is that of the order: who, when, its clauses and instalments, and the document of the seal', async () => {
    const { id, preview } = await order();
    const { confirmation } = await shown(id);
    expect(confirmation).toMatchObject({
      sha256: preview.seal,
      confirmedAt: '2026-03-10T09:00:00Z',
      confirmedBy: { name: 'Anna' },
      agreed: {
        conditions: preview['conditions'],
        instalments: (preview['schedule'] as { instalments: object[] }).instalments,
        quote: null,
      },
    });
    expect(confirmation?.agreed.conditions).toHaveLength(7);
    expect(printOf(confirmation?.agreed.document)).toBe(preview.seal);
  });

  it('is that of an option that joined, with its months', async () => {
    const id = await signTestContract(database, clientId, RUN_STANDARD, '2025-06-17');
    const preview = await optionPreview(admin, id, 'WEEKEND');
    await addOption(admin, optionInput(id, 'WEEKEND', preview));
    const { confirmation, joinedOptions } = await shown(id);
    expect(confirmation).toBeNull();
    const agreed = joinedOptions[0]?.confirmation?.agreed;
    expect(agreed?.conditions[0]?.words.fr).toMatch(/^Les interventions demandées en dehors/);
    expect(agreed?.instalments[0]).toMatchObject({ periodFrom: preview.from, gross: preview.after.gross });
    expect(printOf(agreed?.document)).toBe(preview.seal);
  });

  it('is, of a quote, with what was written beside its price', async () => {
    const camille = await addPerson(database, 'Camille', 'ACCOUNT_MANAGER');
    await assign(database, camille.id, clientId);
    const manager = portal.client();
    await manager.signIn(camille.email, PASSWORD);
    const { quote } = await askForQuote(admin, clientId, { subject: 'RUN_ENTERPRISE' });
    const id = quote?.id ?? '';
    await answerQuote(manager, id, {
      price: 300_000,
      validUntil: '2026-06-30',
      remarks: 'Sans les week-ends.\nDeux sites.',
    });
    const preview = (await quotePreview(admin, id)) as Preview;
    const { contract } = await acceptQuote(admin, acceptInput(id, preview));
    const { confirmation } = await shown(contract?.id ?? '');
    expect(printOf(confirmation?.agreed.document)).toBe(preview.seal);
    expect(confirmation?.agreed).toMatchObject({
      quote: {
        reference: expect.stringMatching(/^D2026-/) as unknown,
        validUntil: '2026-06-30',
        remarks: 'Sans les week-ends.\nDeux sites.',
      },
    });
    const read = 'query($id: ID!) { contract(id: $id) { quoteId } }';
    const of = { id: contract?.id };
    const byMember = await signedIn('Mona', 'CLIENT_MEMBER', clientId);
    expect(await admin.data(read, of)).toEqual({ contract: { quoteId: id } });
    expect(await manager.data(read, of)).toEqual({ contract: { quoteId: id } });
    expect(await byMember.data(read, of)).toEqual({ contract: { quoteId: null } });
    expect(await admin.data(read, { id: (await order()).id })).toEqual({ contract: { quoteId: null } });
  });

  it('of an option from before its months were agreed to has none', () => {
    expect(agreedText('{"conditions":[]}')).toMatchObject({ instalments: [], quote: null });
  });

  it('stays letter by letter when an admin publishes other clauses', async () => {
    const { id } = await order();
    const before = await shown(id);
    const clauses = [{ place: 'deploy.packageConditions.2', fr: 'Autrement.', en: 'Otherwise.' }];
    await publishChangedOffer(database, portal, { clauses });
    expect(await shown(id)).toEqual(before);
    const later = await shown((await order()).id);
    expect(later.confirmation?.agreed.conditions.map(({ words }) => words.fr)).toContain('Autrement.');
    expect(JSON.stringify(before)).not.toContain('Autrement.');
  });

  it('of a list is read in as many statements for two contracts as for six', async () => {
    const costOf = async (contracts: number, name: string): Promise<number> => {
      const client = await addClient(database, name);
      const person = await signedIn(name, 'CLIENT_ADMIN', client);
      for (let each = 0; each < contracts; each += 1) await order(person, client);
      let list: { viewer: { client: { contracts: { nodes: Shown[] } } } } | undefined;
      const statements = await statementsDuring(async () => {
        list = await person.data(`{ viewer { client { contracts { nodes { ${CONFIRMATION} } } } } }`);
      });
      expect(list?.viewer.client.contracts.nodes).toHaveLength(contracts);
      return statements.length;
    };
    expect(await costOf(6, 'Many')).toBe(await costOf(2, 'Few'));
  });
});
