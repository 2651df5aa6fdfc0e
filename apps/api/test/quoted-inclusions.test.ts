import { createHash } from 'node:crypto';
import { instant } from '@akouendy/domain';
import { loadPublishedOffers } from '../src/modules/catalogue/catalogue.public.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { RUN_STANDARD, signTestContract } from './harness/contract.ts';
import type { Preview } from './harness/order.ts';
import { addClient, addPerson, assign, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { acceptInput, acceptQuote, answerQuote, askForQuote, quotePreview } from './harness/quote.ts';
import { optionPreview } from './harness/run-option.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, TEST_NOW, type TestPortal } from './harness/test-portal.ts';

interface Clause {
  readonly group: string;
  readonly words: { readonly fr: string; readonly en: string };
}

const CONDITIONS = 'conditions { group words { fr en } }';

let database: TestDatabase;
let portal: TestPortal;
let clientId: string;
let adminId: string;
let admin: PortalClient;
let manager: PortalClient;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  await loadPublishedOffers((sql, parameters) => database.query(sql, parameters), instant(TEST_NOW));
  clientId = await addClient(database, 'Acme');
  const [anna, camille] = [
    await addPerson(database, 'Anna', 'CLIENT_ADMIN', clientId),
    await addPerson(database, 'Camille', 'ACCOUNT_MANAGER'),
  ];
  adminId = anna.id;
  await assign(database, camille.id, clientId);
  [admin, manager] = [portal.client(), portal.client()];
  await admin.signIn(anna.email, PASSWORD);
  await manager.signIn(camille.email, PASSWORD);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

/** With ordinary spaces, to be read here. */
const included = (clauses: readonly Clause[]): string[] =>
  clauses.filter(({ group }) => group === 'INCLUDED').map(({ words }) => words.fr.replaceAll('\u00a0', ' '));

async function ofContract(id: string): Promise<{ conditions: Clause[]; agreed: Clause[] | null }> {
  const { contract } = await admin.data<{
    contract: { conditions: Clause[]; confirmation: { agreed: { conditions: Clause[] } } | null };
  }>(`query($id: ID!) { contract(id: $id) { ${CONDITIONS} confirmation { agreed { ${CONDITIONS} } } } }`, {
    id,
  });
  return { conditions: contract.conditions, agreed: contract.confirmation?.agreed.conditions ?? null };
}

describe('what is bought by accepting a quote', () => {
  it.each<[string, number, readonly string[]]>([
    [
      'STARTER_PACK',
      1_650_000,
      [
        'BUILD Starter : Cluster 3 workers, 1 master, Rancher',
        'RUN Essentiel (12 mois) : MCO + MCS + Support H+4',
        'Délai (BUILD Starter) : 5 jours',
        'Nœuds max (RUN Essentiel) : 5',
      ],
    ],
    [
      'PRODUCTION_PACK',
      3_200_000,
      [
        'BUILD Standard : Cluster HA 5 workers, 3 masters, Rancher',
        'Toolchain CI/CD : GitLab/Jenkins, Harbor, Trivy, OWASP ZAP, SonarQube, Vault',
        'GitOps : ArgoCD configuré',
        'RUN Standard (12 mois) : MCO + MCS + Support H+2',
        'Délai (BUILD Standard) : 8 jours',
        'Nœuds max (RUN Standard) : 10',
        'Plage horaire (RUN Standard) : Lun-Ven 9h-18h (hors jours fériés)',
      ],
    ],
    [
      'ENTERPRISE_PACK',
      6_000_000,
      [
        'BUILD Enterprise : Cluster HA multi-AZ 10+ workers, Rancher',
        'GitOps + Service Mesh : ArgoCD + Istio',
        'RUN Premium (12 mois) : MCO + MCS + Support 24/7',
        'Délai (BUILD Enterprise) : 12 jours',
        'Nœuds max (RUN Premium) : 20',
      ],
    ],
    [
      'RUN_ENTERPRISE',
      500_000,
      [
        'Nœuds max (RUN Enterprise) : Illimité',
        'Support (RUN Enterprise) : 24/7 + dédié',
        'Plage horaire (RUN Enterprise) : 24h/24, 7j/7 + interlocuteur dédié',
        'Rapport (RUN Enterprise) : Hebdo',
        'Incidents critiques (P1) : réponse 30 min, résolution 4 h, à toute heure couverte',
      ],
    ],
  ])(
    '%s is said before, sealed, and said by the contract as it was sealed',
    async (subject, price, expected) => {
      const id = (await askForQuote(admin, clientId, { subject })).quote?.id ?? '';
      await answerQuote(manager, id, { price });
      const { quote } = await admin.data<{ quote: { preview: { conditions: Clause[] } } }>(
        `query($id: ID!) { quote(id: $id) { preview(language: FR) { ${CONDITIONS} } } }`,
        { id },
      );
      const shown = quote.preview.conditions;
      expect(included(shown)).toEqual(expect.arrayContaining([...expected]));

      const { contract } = await acceptQuote(
        admin,
        acceptInput(id, (await quotePreview(admin, id)) as Preview),
      );
      expect(await ofContract(contract?.id ?? '')).toEqual({ conditions: shown, agreed: shown });
    },
  );
});

describe('a contract', () => {
  it('that was signed outside the portal says what it includes', async () => {
    const id = await signTestContract(
      database,
      clientId,
      { kind: 'BUILD', plan: 'STARTER', options: [] },
      '2025-06-17',
    );
    const { conditions, agreed } = await ofContract(id);
    expect(agreed).toBeNull();
    expect(included(conditions).slice(0, 3)).toEqual([
      'Nœuds (BUILD Starter) : 3 workers',
      'Control-plane (BUILD Starter) : 1 master',
      'Délai (BUILD Starter) : 5 jours',
    ]);
    expect(included(conditions)).toHaveLength(14);
  });

  it('that was sealed with less keeps the clauses that were sealed', async () => {
    const id = await signTestContract(database, clientId, RUN_STANDARD, '2025-06-17');
    const sealed = [{ group: 'OWN', words: { fr: 'Ce qui était là.', en: 'What was there.' } }];
    const document = JSON.stringify({ conditions: sealed, instalments: [] });
    await database.query(
      `insert into order_confirmations (id, client_id, contract_id, language, statement, offer_version, document, sha256,
                                        confirmed_by, confirmed_at, idempotency_key, fingerprint)
       values ($1, $2, $3, 'FR', 'Oui.', '2025-01', $4, decode($5, 'hex'), $6, $7, $8, $9)`,
      [
        newId(),
        clientId,
        id,
        document,
        createHash('sha256').update(document).digest('hex'),
        adminId,
        TEST_NOW,
        newId(),
        createHash('sha256').digest(),
      ],
    );
    expect(await ofContract(id)).toEqual({ conditions: sealed, agreed: sealed });
  });
});

it('an option that joins a RUN includes its own hours, and not what was bought before', async () => {
  const id = await signTestContract(database, clientId, RUN_STANDARD, '2025-06-17');
  const { conditions } = (await optionPreview(admin, id, 'WEEKEND')) as unknown as { conditions: Clause[] };
  expect(included(conditions)).toEqual(['Astreinte week-end : Sam-Dim 9h-18h']);
});
