/** Lines of the offer that nothing computes with. */
interface TextWithoutRule {
  /** The heading or title that they stand under. */
  readonly under: string;
  /** How the one line meant begins; without it all that stands there. */
  readonly line?: string;
  readonly because: string;
}

const PRESENTATION = 'It presents what follows; the clauses are below it.';
const TASKS = 'What the work consists of. Which plan includes it, and when it is done, other clauses say.';

/** Every line that is not a clause, and why; `catalogue/words` has them for the pages that show them. */
export const TEXT_WITHOUT_RULE: readonly TextWithoutRule[] = [
  { under: "1. Présentation de l'offre", because: PRESENTATION },
  {
    under: 'Détail option Toolchain CI/CD complète',
    because: 'What the toolchain consists of. Its price is a row of the options.',
  },
  { under: 'Maintien en Condition Opérationnelle (MCO)', because: TASKS },
  { under: 'Maintien en Condition de Sécurité (MCS)', because: TASKS },
  { under: 'Évolutions incluses', line: 'Évolutions mineures', because: TASKS },
  { under: 'Évolutions incluses', line: 'Ajustements de configuration', because: TASKS },
  { under: "Containerisation d'applications", because: TASKS },
  { under: 'Déploiement Kubernetes', because: TASKS },
  { under: 'CI/CD et GitOps', because: TASKS },
  { under: 'Accompagnement DevOps', because: TASKS },
  { under: 'Forfaits déploiement applicatif', line: 'Forfaits clé en main', because: PRESENTATION },
  { under: 'Inclus dans chaque forfait', because: TASKS },
  {
    under: 'Non inclus (options ou régie)',
    line: 'Modification du code',
    because: 'It says what is ordered otherwise: as régie days, which have their own clauses.',
  },
  {
    under: 'Non inclus (options ou régie)',
    line: 'Configuration CI/CD',
    because: 'It refers to an option, whose price is a row of its own.',
  },
  {
    under: 'Non inclus (options ou régie)',
    line: 'Formation des équipes',
    because: 'It says what is ordered otherwise: as training days, whose price is a row of the options.',
  },
  {
    under: 'Régie — Accompagnement sur mesure',
    line: "Mode d'intervention flexible",
    because: PRESENTATION,
  },
  { under: 'Forfaits annuels DEPLOY', line: 'Pour les clients', because: PRESENTATION },
  { under: '5.1 Pack Démarrage Kubernetes', line: 'Idéal pour', because: PRESENTATION },
  { under: '5.2 Pack Production', line: 'Pour les environnements', because: PRESENTATION },
  { under: '5.3 Pack Enterprise', line: 'Solution complète', because: PRESENTATION },
  { under: '7. Technologies maîtrisées', because: 'A list of what the company masters.' },
];
