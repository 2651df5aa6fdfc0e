import type { ClassificationTerms, Priority } from '../catalogue/index.ts';

/** What the form asks: the criteria of the qualification grid in the client's words (§3). */
export interface ClassificationAnswers {
  /** A request or a question rather than an incident. */
  readonly nature: 'INCIDENT' | 'REQUEST';
  readonly productionDown: boolean;
  readonly dataLoss: boolean;
  readonly securityBreachExploited: boolean;
  /** Share of the users who are hit, in whole percent, 0 to 100. */
  readonly usersHitPercent: number;
  readonly majorFeatureDown: boolean;
  /** How far performance fell, in whole percent, 0 to 100. */
  readonly performanceLossPercent: number;
  readonly workaround: boolean;
}

/** A criterion of the grid that an answer may meet. */
export type ClassificationCriterion =
  | 'PRODUCTION_DOWN'
  | 'DATA_LOSS'
  | 'SECURITY_BREACH_EXPLOITED'
  | 'ALL_USERS_HIT'
  | 'REQUEST'
  | 'MAJOR_FEATURE_DOWN'
  | 'SEVERE_PERFORMANCE_LOSS'
  | 'MANY_USERS_HIT'
  | 'NO_WORKAROUND'
  | 'LIMITED_IMPACT';

/** A criterion as it was checked, with the priority that it stands for. */
export interface CheckedCriterion {
  readonly criterion: ClassificationCriterion;
  readonly priority: Priority;
  readonly met: boolean;
  /** For a share: what was answered, and the grid's line, in whole percent; `null` for the others. */
  readonly percent: {
    readonly answered: number;
    readonly line: number;
    readonly lineIncluded: boolean;
  } | null;
}

/** The priority that the answers imply, and the criteria that led to it. */
export interface Classification {
  readonly priority: Priority;
  /** Those that are met, of the priority. */
  readonly because: readonly ClassificationCriterion[];
  /** Every criterion in the order in which the grid is read: the priority is that of the first that is met. */
  readonly checked: readonly CheckedCriterion[];
}

/**
 * The priority that the grid gives to these answers: any criterion of P1, else P4 for a request, else any
 * of P2, else P3. A missing workaround makes an incident major only when something is hit beyond the
 * limited impact of a P3: users or performance.
 */
export function classify(terms: ClassificationTerms, answers: ClassificationAnswers): Classification {
  const checked = checkedCriteria(terms, answers);
  const priority = checked.find(({ met }) => met)?.priority ?? 'P3';
  return {
    priority,
    because: checked.filter((one) => one.met && one.priority === priority).map(({ criterion }) => criterion),
    checked,
  };
}

function checkedCriteria(terms: ClassificationTerms, answers: ClassificationAnswers): CheckedCriterion[] {
  const { usersHitPercent: users, performanceLossPercent: loss } = answers;
  const plain = (priority: Priority, criterion: ClassificationCriterion, met: boolean): CheckedCriterion => ({
    criterion,
    priority,
    met,
    percent: null,
  });
  return [
    plain('P1', 'PRODUCTION_DOWN', answers.productionDown),
    plain('P1', 'DATA_LOSS', answers.dataLoss),
    plain('P1', 'SECURITY_BREACH_EXPLOITED', answers.securityBreachExploited),
    {
      ...plain('P1', 'ALL_USERS_HIT', users >= terms.allUsersPercent),
      percent: { answered: users, line: terms.allUsersPercent, lineIncluded: true },
    },
    plain('P4', 'REQUEST', answers.nature === 'REQUEST'),
    plain('P2', 'MAJOR_FEATURE_DOWN', answers.majorFeatureDown),
    {
      ...plain('P2', 'SEVERE_PERFORMANCE_LOSS', loss > terms.severeLossPercent),
      percent: { answered: loss, line: terms.severeLossPercent, lineIncluded: false },
    },
    {
      ...plain('P2', 'MANY_USERS_HIT', users > terms.manyUsersPercent),
      percent: { answered: users, line: terms.manyUsersPercent, lineIncluded: false },
    },
    plain('P2', 'NO_WORKAROUND', (users > 0 || loss > 0) && !answers.workaround),
    plain('P3', 'LIMITED_IMPACT', true),
  ];
}
