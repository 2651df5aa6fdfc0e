import { cents } from '@akouendy/domain';
import { bookingsOf } from './bookings-of.ts';
import type { DemoClient } from './company.ts';
import { NADIA, THOMAS } from './people.ts';

const booking = bookingsOf(NADIA);

/**
 * A Pack Production, whose signature led to notice, too late for its term, of an earlier RUN; an application that was delivered,
 * ten régie days that never lapse and whose delivery waits for an answer, and a day given late.
 * Here is what happens seldom: half a day taken back, a day at list price, work that no lot serves. In nobody's portfolio.
 */
export const ATELIERS_BONNARD: DemoClient = {
  name: 'Ateliers Bonnard',
  people: [NADIA],
  staff: [],
  contracts: [
    {
      title: 'RUN Essentiel',
      order: {
        kind: 'RUN',
        plan: 'ESSENTIEL',
        options: [],
        additionalClusters: 0,
        weeklyMeeting: false,
        quoted: null,
      },
      signed: { months: 19, days: 2 },
      by: NADIA.email,
      notice: { months: 8, days: 8 },
    },
    {
      title: null,
      order: { kind: 'PACK', pack: 'PRODUCTION_PACK', options: [], quoted: null },
      signed: { months: 8, days: 11 },
      by: NADIA.email,
      quote: {
        subject: 'PRODUCTION_PACK',
        need: 'La boutique en ligne sort de son hébergement actuel : un cluster de production, la chaîne de livraison et trois applications à déployer avant les soldes.',
        asked: { months: 9, days: 4 },
        by: NADIA.email,
        answer: {
          proposal: { price: cents(3_200_000), packOptions: [], additionalClusters: 0, weeklyMeeting: false },
          remarks: 'Hébergement chez le fournisseur de votre choix, non compris.',
          answered: { months: 8, days: 27 },
          days: 30,
          by: THOMAS.email,
        },
      },
      work: { done: 11, accepted: true },
      uses: [
        { unit: 'APPLICATION_DEPLOYMENT', day: -70, count: 1, note: 'Boutique en ligne.' },
        {
          unit: 'TRAINING_DAY',
          day: -60,
          count: 2,
          note: 'Formation de l’équipe technique.',
          takenBack: 'Une seule journée a eu lieu, la seconde est reportée.',
        },
        {
          unit: 'TRAINING_DAY',
          day: -60,
          count: 1,
          note: 'Formation de l’équipe technique, première journée.',
        },
        { unit: 'APPLICATION_DEPLOYMENT', day: -30, count: 1, note: 'Gestion des stocks.' },
      ],
    },
    {
      title: null,
      order: { kind: 'APPLICATION', applications: [{ code: 'STANDARD', quantity: 1 }] },
      signed: { months: 4, days: 2 },
      by: NADIA.email,
      work: { done: 0, accepted: true },
      uses: [{ unit: 'APPLICATION_DEPLOYMENT', day: -72, count: 1, note: 'Portail des fournisseurs.' }],
    },
    {
      title: null,
      order: { kind: 'REGIE', formula: 'REGIE_10' },
      signed: { months: 3, days: 6 },
      by: NADIA.email,
      work: { done: 0, accepted: false, waits: 2 },
    },
  ],
  goodwill: [
    {
      halfDays: 2,
      workingDaysAgo: 15,
      monthsAhead: 4,
      reason: 'Livraison de la chaîne de déploiement avec deux jours de retard.',
    },
  ],
  adjustments: [
    {
      halfDays: 1,
      workingDaysAgo: 32,
      reason: 'L’intervention sur le catalogue a duré une demi-journée de plus, convenu avec Nadia Lefèvre.',
    },
  ],
  documents: [],
  quotes: [
    {
      subject: 'ENTERPRISE_PACK',
      need: 'Passer la boutique sur plusieurs zones avant les soldes d’été.',
      asked: { months: 2, days: 6 },
      by: NADIA.email,
      takenBack: { months: 2, days: 3, reason: 'Le projet est reporté à l’an prochain.' },
    },
  ],
  bookings: [
    booking(
      -90,
      'MORNING',
      'ARCHITECTURE_ADVICE',
      'Cadrage avant la signature du forfait, forcé par AKOUENDY.',
    ),
    booking(-54, 'FULL_DAY', 'CICD_PIPELINES', 'Chaîne de livraison de la boutique en ligne.'),
    booking(-53, 'FULL_DAY', 'CICD_PIPELINES', 'Suite : environnements de recette à la demande.'),
    booking(-33, 'FULL_DAY', 'PERFORMANCE', 'Catalogue : mise en cache et images.'),
    {
      ...booking(-26, 'FULL_DAY', 'TRAINING', 'Atelier Helm, acheté en plus du forfait.'),
      atListPrice: 2,
    },
    booking(-19, 'AFTERNOON', 'APPLICATION_DEBUGGING', 'Paniers perdus pendant les déploiements.'),
    booking(-6, 'FULL_DAY', 'TEAM_SUPPORT', 'Accompagnement de la mise en production des soldes.'),
    booking(11, 'FULL_DAY', 'PERFORMANCE', 'Essais de charge avant les soldes.'),
  ],
};
