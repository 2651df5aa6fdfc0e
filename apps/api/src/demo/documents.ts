import type { DemoDocument } from './company.ts';

/** What every client has signed. */
export const CONTRACT_DOCUMENTS: readonly DemoDocument[] = [
  {
    category: 'CONTRACT',
    title: 'Contrat RUN, signé',
    fileName: 'Contrat RUN signé.pdf',
    added: { months: 5, days: 2 },
    lines: [
      'Contrat d’infogérance RUN',
      '',
      'Document de démonstration : il ne lie personne.',
      'Objet : exploitation et supervision d’un cluster Kubernetes.',
      'Durée : douze mois, reconduits tacitement.',
      'Préavis : trois mois avant l’échéance.',
    ],
  },
  {
    category: 'CONTRACT',
    title: 'Forfait DEPLOY, bon de commande',
    fileName: 'Bon de commande DEPLOY.pdf',
    added: { months: 5, days: 1 },
    lines: [
      'Bon de commande : forfait DEPLOY',
      '',
      'Document de démonstration : il ne lie personne.',
      'Les jours sont utilisables pendant douze mois.',
      'Un quart du forfait se reporte sur les trois mois suivants.',
    ],
  },
  {
    category: 'CONFIDENTIALITY',
    title: 'Accord de confidentialité',
    fileName: 'Accord de confidentialité.pdf',
    added: { months: 6, days: 0 },
    lines: [
      'Accord de confidentialité réciproque',
      '',
      'Document de démonstration : il ne lie personne.',
      'Les parties gardent secret ce qu’elles apprennent l’une de l’autre.',
    ],
  },
];

export const HEALTH_RUNBOOK: DemoDocument = {
  category: 'RUNBOOK',
  title: 'Astreinte : portail patient indisponible',
  fileName: 'astreinte-portail-patient.md',
  added: { months: 1, days: 12 },
  lines: [
    '# Portail patient indisponible',
    '',
    '1. `kubectl -n patient get pods` : des pods redémarrent-ils ?',
    '2. `kubectl -n patient logs deploy/portail --since=15m`',
    '3. La base répond-elle ? `kubectl -n data exec postgres-0 -- pg_isready`',
    '4. Sinon, ouvrir un ticket P1 et appeler l’astreinte.',
  ],
};

export const HEALTH_ARCHITECTURE: DemoDocument = {
  category: 'ARCHITECTURE',
  title: 'Réseau et chiffrement de la production',
  fileName: 'Réseau et chiffrement.pdf',
  added: { months: 2, days: 20 },
  lines: [
    'Réseau et chiffrement de la production',
    '',
    'Trois zones : exposition, applications, données.',
    'TLS partout ; les volumes sont chiffrés ; les clés tournent chaque trimestre.',
    'Sauvegardes quotidiennes, restaurées à blanc chaque mois.',
  ],
};

export const HEALTH_RECOVERY: DemoDocument = {
  category: 'REPORT',
  title: 'Essai de reprise de la production',
  fileName: 'Essai de reprise.pdf',
  added: { months: 0, days: 18 },
  lines: [
    'Essai de reprise de la production',
    '',
    'Document de démonstration : il ne lie personne.',
    'Sauvegarde de la veille restaurée sur un cluster vide en 47 minutes.',
    'Écart constaté : un secret manquait ; il est désormais sauvegardé.',
  ],
};
