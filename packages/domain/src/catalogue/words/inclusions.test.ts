import { civilDate } from '../../calendar/index.ts';
import { freezeTerms, type Order } from '../../contracts/index.ts';
import { cents } from '../../kernel/index.ts';
import { OFFER_2025_01 } from '../offer-2025-01.ts';
import type { BuildPlanCode, PackCode, RunPlanCode } from '../offer.ts';
import { reviseOffer } from '../versions/index.ts';
import { reviseWords } from './clauses.ts';
import { inclusionsOf } from './inclusions.ts';
import { OFFER_WORDS_2025_01 as WORDS } from './offer-words-2025-01.ts';
import type { Words } from './offer-words.ts';

const RUN = { kind: 'RUN', options: [], additionalClusters: 0, weeklyMeeting: false, quoted: null } as const;
const PACK = { kind: 'PACK', options: [], quoted: null } as const;

const included = (order: Order): Words[] =>
  inclusionsOf(WORDS, OFFER_2025_01, freezeTerms(OFFER_2025_01, order, civilDate('2026-03-10')));
/** With ordinary spaces, to be read here. */
const french = (order: Order): string[] => included(order).map(({ fr }) => fr.replaceAll('\u00a0', ' '));
const english = (order: Order): string[] => included(order).map(({ en }) => en.replaceAll('\u00a0', ' '));

/** The rows of offer §2.1. */
const SCOPE = Object.values(WORDS.build.milestones).map(
  ({ title, description }) => `${title.fr} : ${description.fr}`,
);

describe('what a BUILD includes', () => {
  it.each<[BuildPlanCode, string, string, string, string]>([
    ['STARTER', 'Starter', '3 workers', '1 master', '5 jours'],
    ['STANDARD', 'Standard', '5 workers', '3 masters (HA)', '8 jours'],
    ['ENTERPRISE', 'Enterprise', '10+ workers', '3 masters (HA) + multi-AZ', '12 jours'],
  ])('is the row of its plan and the whole scope: %s', (plan, name, nodes, controlPlane, delay) => {
    expect(french({ kind: 'BUILD', plan, options: [] })).toEqual([
      `Nœuds (BUILD ${name}) : ${nodes}`,
      `Control-plane (BUILD ${name}) : ${controlPlane}`,
      `Délai (BUILD ${name}) : ${delay}`,
      ...SCOPE,
    ]);
    expect(SCOPE).toHaveLength(11);
  });

  it('is its options with their number, and what the toolchain installs', () => {
    const options = [
      { code: 'TRAINING_DAY', quantity: 2 },
      { code: 'CICD_TOOLCHAIN', quantity: 1 },
    ] as const;
    const [trainings, toolchain, ...rest] = french({ kind: 'BUILD', plan: 'STARTER', options }).slice(14);
    expect(trainings).toBe('2 × Formation supplémentaire (par journée)');
    expect(toolchain).toMatch(/^Toolchain CI\/CD complète \(GitLab ou Jenkins\) : GitLab .+ ; Registry /);
    for (const { fr } of Object.values(WORDS.build.toolchain)) expect(toolchain).toContain(fr);
    expect(rest).toEqual([]);
  });
});

describe('what a RUN includes', () => {
  it.each<[RunPlanCode, string, readonly string[]]>([
    ['ESSENTIEL', 'Essentiel', ['5', 'H+4 (JO)', 'Lun-Ven 9h-18h (hors jours fériés)', 'Trimestriel']],
    ['STANDARD', 'Standard', ['10', 'H+2 (JO)', 'Lun-Ven 9h-18h (hors jours fériés)', 'Mensuel']],
    ['PREMIUM', 'Premium', ['20', '24/7', '24h/24, 7j/7', 'Mensuel']],
    ['ENTERPRISE', 'Enterprise', ['Illimité', '24/7 + dédié', '24h/24, 7j/7 + interlocuteur dédié', 'Hebdo']],
  ])('is the row of its plan: %s', (plan, name, [nodes, support, hours, report]) => {
    const quoted = plan === 'ENTERPRISE' ? cents(500_000) : null;
    const said = french({ ...RUN, plan, quoted });
    const cell = (column: string) =>
      said.find((line) => line.startsWith(`${column} (RUN ${name}) : `))?.split(' : ')[1];
    expect(cell('Nœuds max')).toBe(nodes);
    expect(cell('Support')).toBe(support);
    expect(cell('Plage horaire')).toBe(hours);
    expect(cell('Rapport')).toBe(report);
    const onCall = plan === 'PREMIUM' || plan === 'ENTERPRISE' ? 'Oui' : undefined;
    expect(cell('Astreinte incluse')).toBe(onCall);
    const { operationTasks, securityTasks } = WORDS.run;
    for (const { fr } of Object.values(operationTasks)) expect(cell('MCO')).toContain(fr);
    for (const { fr } of Object.values(securityTasks)) expect(cell('MCS')).toContain(fr);
    expect(cell('Évolutions incluses')).toBe(
      '1 mise à jour majeure Kubernetes par an (planifiée) ; Évolutions mineures et patches de sécurité ; Ajustements de configuration (quotas, limites, policies)',
    );
  });

  it.each<[RunPlanCode, readonly string[]]>([
    ['ESSENTIEL', ['4 h', '4 h', '4 h', '8 h']],
    ['STANDARD', ['2 h', '2 h', '4 h', '8 h']],
    ['PREMIUM', ['30 min', '2 h', '4 h', '8 h']],
  ])('is what it promises of each priority: %s', (plan, [p1, p2, p3, p4]) => {
    const working = 'aux heures couvertes des jours ouvrés';
    expect(french({ ...RUN, plan }).slice(-4)).toEqual([
      `Incidents critiques (P1) : réponse ${p1}, résolution 4 h, à toute heure couverte`,
      `Incidents majeurs (P2) : réponse ${p2}, résolution 8 h, ${working}`,
      `Incidents mineurs (P3) : réponse ${p3}, résolution 24 h, ${working}`,
      `Demandes (P4) : réponse ${p4}, résolution 48 h, ${working}`,
    ]);
  });

  it('is its options, with the hours that they cover', () => {
    const order: Order = {
      ...RUN,
      plan: 'STANDARD',
      options: ['EVENING'],
      additionalClusters: 2,
      weeklyMeeting: true,
    };
    expect(french(order).slice(-3).toSorted()).toEqual([
      '2 × Cluster additionnel (staging/dev)',
      'Astreinte soir : Lun-Ven 18h-22h',
      'Réunion de suivi hebdomadaire',
    ]);
  });
});

describe('what a pack includes', () => {
  const TOOLCHAIN = 'Toolchain CI/CD : GitLab/Jenkins, Harbor, Trivy, OWASP ZAP, SonarQube, Vault';
  it.each<[PackCode, readonly string[], string, readonly string[]]>([
    [
      'STARTER_PACK',
      [
        'BUILD Starter : Cluster 3 workers, 1 master, Rancher',
        'RUN Essentiel (12 mois) : MCO + MCS + Support H+4',
        'DEPLOY (1 application) : Containerisation + déploiement',
        'Formation : 1 journée équipe technique',
      ],
      'Délai (BUILD Starter) : 5 jours',
      [
        'Nœuds max (RUN Essentiel) : 5',
        'Support (RUN Essentiel) : H+4 (JO)',
        'Rapport (RUN Essentiel) : Trimestriel',
      ],
    ],
    [
      'PRODUCTION_PACK',
      [
        'BUILD Standard : Cluster HA 5 workers, 3 masters, Rancher',
        TOOLCHAIN,
        'GitOps : ArgoCD configuré',
        'RUN Standard (12 mois) : MCO + MCS + Support H+2',
        'DEPLOY (3 applications) : Containerisation + déploiement',
        'Formation : 2 journées',
      ],
      'Délai (BUILD Standard) : 8 jours',
      [
        'Nœuds max (RUN Standard) : 10',
        'Support (RUN Standard) : H+2 (JO)',
        'Rapport (RUN Standard) : Mensuel',
      ],
    ],
    [
      'ENTERPRISE_PACK',
      [
        'BUILD Enterprise : Cluster HA multi-AZ 10+ workers, Rancher',
        TOOLCHAIN,
        'GitOps + Service Mesh : ArgoCD + Istio',
        'RUN Premium (12 mois) : MCO + MCS + Support 24/7',
        'DEPLOY (illimité) : 20 jours de régie annuels',
        'Formation : 5 journées',
      ],
      'Délai (BUILD Enterprise) : 12 jours',
      ['Nœuds max (RUN Premium) : 20', 'Support (RUN Premium) : 24/7', 'Rapport (RUN Premium) : Mensuel'],
    ],
  ])('is its contents, then what is built and operated: %s', (pack, contents, delay, operated) => {
    const quoted = pack === 'ENTERPRISE_PACK' ? cents(6_000_000) : null;
    const said = french({ ...PACK, pack, quoted });
    expect(said.slice(0, contents.length + 1)).toEqual([...contents, delay]);
    // The contents say how many days of training there are, which is not that of a BUILD.
    expect(said).toEqual(expect.arrayContaining(SCOPE.slice(0, -1)));
    expect(said).not.toContain(SCOPE.at(-1));
    expect(said).toEqual(expect.arrayContaining([...operated]));
    expect(new Set(said).size).toBe(said.length);
  });

  it('is its option, with what the toolchain installs', () => {
    const order: Order = { ...PACK, pack: 'STARTER_PACK', options: ['CICD_TOOLCHAIN'] };
    expect(french(order).at(-1)).toMatch(/^Toolchain CI\/CD complète .+ : GitLab .+ ; Gestion des secrets /);
    expect(french({ ...order, options: [] }).join()).not.toContain('Toolchain');
  });
});

it('is said in English too', () => {
  expect(english({ kind: 'BUILD', plan: 'ENTERPRISE', options: [] }).slice(0, 3)).toEqual([
    'Nodes (BUILD Enterprise): 10+ workers',
    'Control plane (BUILD Enterprise): 3 masters (HA), several zones',
    'Time (BUILD Enterprise): 12 days',
  ]);
  const run = english({ ...RUN, plan: 'ENTERPRISE', quoted: cents(500_000) });
  expect(run).toEqual(
    expect.arrayContaining([
      'Nodes at most (RUN Enterprise): Unlimited',
      'Support (RUN Enterprise): Round the clock, own contact',
      'Report (RUN Enterprise): Weekly',
      'Critical incidents (P1): response 30 min, resolution 4 h, in all covered hours',
    ]),
  );
});

it.each<[Order]>([
  [{ kind: 'DEPLOY', package: 'DEPLOY_20' }],
  [{ kind: 'REGIE', formula: 'REGIE_10' }],
  [{ kind: 'APPLICATION', applications: [{ code: 'SIMPLE', quantity: 1 }] }],
])('is nothing of the sort for %j', (order) => {
  expect(included(order)).toEqual([]);
});

describe('of another version', () => {
  const PACKED = { ...PACK, pack: 'PRODUCTION_PACK' } as const;
  const changes: Readonly<Record<string, number>> = {
    'build.plans.STANDARD.workers': 7,
    'build.plans.STANDARD.workingDays': 9,
    'run.plans.STANDARD.mostNodes': 12,
    'run.plans.STANDARD.report': 52,
    'packs.PRODUCTION_PACK.trainingDays': 4,
  };
  const after = reviseOffer(OFFER_2025_01, new Map(Object.entries(changes)), {
    version: '2026-04',
    publishedOn: civilDate('2026-04-01'),
  });
  if (!after.ok) throw new Error(after.refusal.kind);
  const clauses = new Map([
    [
      'packs.PRODUCTION_PACK.contents.0.description',
      { fr: 'Cluster HA 7 workers', en: 'Cluster of 7 workers' },
    ],
    ['packs.PRODUCTION_PACK.contents.5.description', { fr: '4 journées', en: '4 days' }],
  ]);
  const words = reviseWords(WORDS, clauses, '2026-04');
  const terms = freezeTerms(after.value, PACKED, civilDate('2026-04-02'));

  it('is what its figures and its clauses say', () => {
    const said = inclusionsOf(words, after.value, terms).map(({ en }) => en);
    expect(said).toEqual(
      expect.arrayContaining([
        'BUILD Standard: Cluster of 7 workers',
        'Time (BUILD Standard): 9 days',
        'Training: 4 days',
        'Nodes at most (RUN Standard): 12',
        'Report (RUN Standard): Weekly',
      ]),
    );
    expect(terms.grants.find(({ unit }) => unit === 'TRAINING_DAY')?.granted).toBe(4);
  });

  it('leaves what was signed before as it was', () => {
    const before = freezeTerms(OFFER_2025_01, PACKED, civilDate('2026-03-10'));
    expect(before.grants.find(({ unit }) => unit === 'TRAINING_DAY')?.granted).toBe(2);
    expect(english({ ...PACKED })).toEqual(
      expect.arrayContaining(['Training: 2 days', 'Nodes at most (RUN Standard): 10']),
    );
  });
});
