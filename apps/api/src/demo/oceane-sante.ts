import { cents } from '@akouendy/domain';
import type { DemoClient } from './company.ts';
import { CONTRACT_DOCUMENTS, HEALTH_ARCHITECTURE, HEALTH_RECOVERY, HEALTH_RUNBOOK } from './documents.ts';
import { ANTOINE, CAMILLE, SOLENE, YANIS } from './people.ts';

/**
 * RUN Premium in its second year, whose price was revised, a DEPLOY 10 whose anniversary is five weeks ahead, and a day of goodwill: five days are free, of which
 * two and a half will be carried over and one and a half lapse if nothing more is booked.
 */
export const OCEANE_SANTE: DemoClient = {
  name: 'Océane Santé',
  people: [SOLENE, ANTOINE],
  staff: [CAMILLE.email, YANIS.email],
  contracts: [
    {
      title: 'RUN Premium',
      order: {
        kind: 'RUN',
        plan: 'PREMIUM',
        options: [],
        additionalClusters: 0,
        weeklyMeeting: true,
        quoted: null,
      },
      signed: { months: 24, days: -32 },
      by: ANTOINE.email,
      clusters: [
        {
          name: 'sante-prod',
          distribution: 'RKE2',
          version: 'v1.34.2+rke2r1',
          nodes: 9,
          region: 'Nantes, salle A',
        },
        {
          name: 'sante-secours',
          distribution: 'RKE2',
          version: 'v1.34.2+rke2r1',
          nodes: 6,
          region: 'Rennes',
        },
        {
          name: 'sante-essais',
          distribution: 'VANILLA',
          version: 'v1.31.4',
          nodes: 3,
          region: 'Nantes, salle B',
          retired: 40,
        },
      ],
      uses: [
        {
          unit: 'MAJOR_UPGRADE',
          day: -63,
          count: 1,
          note: 'Kubernetes 1.33 vers 1.34, nœud par nœud, sans interruption.',
        },
      ],
    },
    {
      title: null,
      order: { kind: 'DEPLOY', package: 'DEPLOY_10' },
      signed: { months: 12, days: -35 },
      by: ANTOINE.email,
    },
    {
      title: 'BUILD Starter',
      order: { kind: 'BUILD', plan: 'STARTER', options: [] },
      signed: { months: 2, days: 3 },
      by: ANTOINE.email,
      work: {
        done: 11,
        accepted: false,
        refused:
          'La restauration d’une sauvegarde Velero échoue sur l’espace de noms « imagerie ».\nLe tableau de bord de l’ingress manque.',
      },
    },
  ],
  goodwill: [
    {
      halfDays: 2,
      workingDaysAgo: 20,
      monthsAhead: 6,
      reason: 'Intervention écourtée par une panne de notre côté.',
    },
  ],
  adjustments: [],
  quotes: [
    {
      subject: 'ENTERPRISE_PACK',
      need: 'Un second cluster multi-zones certifié pour les données de santé, avec toute la chaîne de livraison.',
      asked: { months: 3, days: 20 },
      by: ANTOINE.email,
      answer: {
        proposal: { price: cents(6_850_000), packOptions: [], additionalClusters: 0, weeklyMeeting: false },
        remarks: 'Certification de l’hébergeur à votre charge.',
        answered: { months: 3, days: 12 },
        days: 45,
        by: CAMILLE.email,
      },
    },
    {
      subject: 'RUN_ENTERPRISE',
      need: 'Un interlocuteur dédié et un rapport hebdomadaire pour le cluster de production, plus un cluster de préproduction.',
      asked: { months: 0, days: 9 },
      by: ANTOINE.email,
      answer: {
        proposal: { price: cents(320_000), packOptions: [], additionalClusters: 1, weeklyMeeting: true },
        remarks: 'Il remplacerait RUN Premium, dont la résiliation se donne à part.',
        starts: 32,
        answered: { months: 0, days: 4 },
        days: 40,
        by: CAMILLE.email,
      },
    },
  ],
  documents: [...CONTRACT_DOCUMENTS, HEALTH_RUNBOOK, HEALTH_ARCHITECTURE, HEALTH_RECOVERY],
  bookings: [
    {
      day: -212,
      slot: 'FULL_DAY',
      status: 'DELIVERED',
      place: 'ON_SITE',
      subject: 'ARCHITECTURE_ADVICE',
      description: 'Cadrage de l’hébergement des données de santé : réseau, chiffrement, sauvegardes.',
      by: ANTOINE.email,
    },
    {
      day: -184,
      slot: 'FULL_DAY',
      status: 'DELIVERED',
      place: 'REMOTE',
      subject: 'APPLICATION_MIGRATION',
      description: 'Migration du portail patient vers le cluster de production.',
      by: SOLENE.email,
    },
    {
      day: -118,
      slot: 'FULL_DAY',
      status: 'DELIVERED',
      place: 'ON_SITE',
      subject: 'TRAINING',
      description: 'Formation de l’équipe d’exploitation aux gestes quotidiens sur Kubernetes.',
      by: ANTOINE.email,
    },
    {
      day: -74,
      slot: 'FULL_DAY',
      status: 'DELIVERED',
      place: 'REMOTE',
      subject: 'PERFORMANCE',
      description: 'Temps de réponse de la prise de rendez-vous aux heures de pointe.',
      by: SOLENE.email,
    },
    {
      day: -29,
      slot: 'AFTERNOON',
      status: 'DELIVERED',
      place: 'REMOTE',
      subject: 'APPLICATION_DEBUGGING',
      description: 'Redémarrages du service de messagerie : limites de mémoire.',
      by: SOLENE.email,
    },
    {
      day: -12,
      slot: 'MORNING',
      status: 'CANCELLED',
      place: 'REMOTE',
      subject: 'TEAM_SUPPORT',
      description: 'Point d’équipe sur les bonnes pratiques, reporté.',
      by: SOLENE.email,
    },
    {
      day: -4,
      slot: 'AFTERNOON',
      status: 'CANCELLED',
      reason: 'L’équipe est retenue par un audit, annoncé la veille.',
      place: 'ON_SITE',
      subject: 'TEAM_SUPPORT',
      description: 'Revue des alertes avec l’équipe d’exploitation.',
      by: ANTOINE.email,
    },
    {
      day: 9,
      slot: 'FULL_DAY',
      status: 'CONFIRMED',
      place: 'ON_SITE',
      subject: 'TEAM_SUPPORT',
      description: 'Préparation de la montée de version du cluster avec l’équipe.',
      by: SOLENE.email,
    },
    {
      day: 15,
      slot: 'MORNING',
      status: 'CONFIRMED',
      place: 'REMOTE',
      subject: 'CICD_PIPELINES',
      description: 'Déploiement continu du portail patient avec validation manuelle.',
      by: ANTOINE.email,
    },
  ],
};
