import { bookingsOf } from './bookings-of.ts';
import type { DemoClient } from './company.ts';
import { CONTRACT_DOCUMENTS } from './documents.ts';
import { CAMILLE, CLAIRE, YANIS } from './people.ts';

const booking = bookingsOf(CLAIRE);

/** What was built and is being built, RUN Standard and a DEPLOY 20 in its fifth month: half of it is used or planned. */
export const VERDIER_LOGISTIQUE: DemoClient = {
  name: 'Verdier Logistique',
  people: [CLAIRE],
  staff: [CAMILLE.email, YANIS.email],
  contracts: [
    {
      title: 'BUILD Standard',
      order: {
        kind: 'BUILD',
        plan: 'STANDARD',
        options: [
          { code: 'GITOPS', quantity: 1 },
          { code: 'ADDITIONAL_CLUSTER', quantity: 1 },
        ],
      },
      signed: { months: 6, days: 12 },
      by: CLAIRE.email,
      work: { done: 11, accepted: true },
      uses: [
        {
          unit: 'TRAINING_DAY',
          day: -88,
          count: 1,
          note: 'Prise en main du cluster, équipe de Bastien Roche.',
        },
      ],
    },
    {
      title: 'RUN Standard',
      order: {
        kind: 'RUN',
        plan: 'STANDARD',
        options: ['EVENING'],
        additionalClusters: 1,
        weeklyMeeting: false,
        quoted: null,
      },
      signed: { months: 5, days: 4 },
      by: CLAIRE.email,
      clusters: [
        { name: 'verdier-prod', distribution: 'AKS', version: '1.34.1', nodes: 8, region: 'francecentral' },
        {
          name: 'verdier-recette',
          distribution: 'AKS',
          version: '1.34.1',
          nodes: 4,
          region: 'francecentral',
        },
      ],
      joined: [{ option: 'WEEKEND', ordered: { months: 2, days: 9 }, purchaseOrder: '4500018411' }],
      uses: [
        {
          unit: 'MAJOR_UPGRADE',
          day: 26,
          count: 1,
          note: 'Kubernetes 1.34 vers 1.35, de nuit, après la haute saison.',
        },
      ],
    },
    {
      title: null,
      order: { kind: 'DEPLOY', package: 'DEPLOY_20' },
      signed: { months: 5, days: 4 },
      by: CLAIRE.email,
      purchaseOrder: '4500017236',
    },
    {
      title: 'BUILD Starter',
      order: { kind: 'BUILD', plan: 'STARTER', options: [] },
      signed: { months: 1, days: 9 },
      by: CLAIRE.email,
      work: { done: 9, accepted: false },
    },
  ],
  goodwill: [],
  adjustments: [],
  documents: CONTRACT_DOCUMENTS,
  quotes: [
    {
      subject: 'RUN_ENTERPRISE',
      need: 'Deux entrepôts de plus l’an prochain : une vingtaine de nœuds sur deux sites, un interlocuteur dédié et un rapport chaque semaine. Qu’est-ce que cela coûterait par mois ?',
      asked: { months: 0, days: 2 },
      by: CLAIRE.email,
    },
  ],
  bookings: [
    booking(-97, 'FULL_DAY', 'ARCHITECTURE_ADVICE', 'Découpage du suivi de tournées en services.'),
    booking(
      -96,
      'FULL_DAY',
      'ARCHITECTURE_ADVICE',
      'Suite du découpage : files de messages et base de données.',
    ),
    booking(
      -81,
      'FULL_DAY',
      'APPLICATION_MIGRATION',
      'Migration de l’application des quais vers le cluster.',
    ),
    booking(-66, 'FULL_DAY', 'CICD_PIPELINES', 'Chaîne de livraison de l’application mobile des chauffeurs.'),
    booking(-52, 'FULL_DAY', 'TRAINING', 'Atelier : lire les métriques et les journaux.'),
    booking(
      -37,
      'MORNING',
      'APPLICATION_DEBUGGING',
      'Pertes de connexion avec les lecteurs de codes-barres.',
    ),
    booking(-21, 'FULL_DAY', 'PERFORMANCE', 'Import nocturne des commandes : de quatre heures à une.'),
    booking(-8, 'FULL_DAY', 'TEAM_SUPPORT', 'Revue des déploiements avant la saison haute.'),
    {
      ...booking(3, 'MORNING', 'PERFORMANCE', 'Lenteurs de la préparation des tournées depuis lundi.'),
      status: 'REQUESTED',
      reason: 'Le pic d’activité commence dans quatre jours ; les tournées partent déjà en retard.',
    },
    booking(7, 'FULL_DAY', 'APPLICATION_MIGRATION', 'Migration de l’outil de facturation du transport.'),
    booking(8, 'FULL_DAY', 'APPLICATION_MIGRATION', 'Suite de la migration et essais de charge.'),
    booking(21, 'MORNING', 'TRAINING', 'Atelier : préparer une astreinte.'),
  ],
};
