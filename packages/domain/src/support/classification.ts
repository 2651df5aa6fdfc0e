import type { Priority } from '../catalogue/index.ts';

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

/** A criterion of the grid that an answer meets. */
export type ClassificationCriterion =
  | 'PRODUCTION_DOWN'
  | 'DATA_LOSS'
  | 'SECURITY_BREACH_EXPLOITED'
  | 'ALL_USERS_HIT'
  | 'MAJOR_FEATURE_DOWN'
  | 'SEVERE_PERFORMANCE_LOSS'
  | 'MANY_USERS_HIT'
  | 'NO_WORKAROUND'
  | 'LIMITED_IMPACT'
  | 'REQUEST';

/** The priority that the answers imply, and the criteria that led to it. */
export interface Classification {
  readonly priority: Priority;
  readonly because: readonly ClassificationCriterion[];
}

/** Beyond this share of users an incident is major, and beyond this loss performance is severely degraded. */
const MANY_USERS_PERCENT = 30;
const SEVERE_LOSS_PERCENT = 50;

/**
 * The priority that the grid gives to these answers: any criterion of P1, else any of P2, else P3 for an
 * incident and P4 for a request. A missing workaround makes an incident major only when something is
 * hit beyond the limited impact of a P3: users or performance.
 */
export function classify(answers: ClassificationAnswers): Classification {
  const critical = meeting<ClassificationCriterion>({
    PRODUCTION_DOWN: answers.productionDown,
    DATA_LOSS: answers.dataLoss,
    SECURITY_BREACH_EXPLOITED: answers.securityBreachExploited,
    ALL_USERS_HIT: answers.usersHitPercent >= 100,
  });
  if (critical.length > 0) return { priority: 'P1', because: critical };
  if (answers.nature === 'REQUEST') return { priority: 'P4', because: ['REQUEST'] };
  const hit = answers.usersHitPercent > 0 || answers.performanceLossPercent > 0;
  const major = meeting<ClassificationCriterion>({
    MAJOR_FEATURE_DOWN: answers.majorFeatureDown,
    SEVERE_PERFORMANCE_LOSS: answers.performanceLossPercent > SEVERE_LOSS_PERCENT,
    MANY_USERS_HIT: answers.usersHitPercent > MANY_USERS_PERCENT,
    NO_WORKAROUND: hit && !answers.workaround,
  });
  if (major.length > 0) return { priority: 'P2', because: major };
  return { priority: 'P3', because: ['LIMITED_IMPACT'] };
}

function meeting<Criterion extends string>(criteria: Partial<Record<Criterion, boolean>>): Criterion[] {
  return (Object.keys(criteria) as Criterion[]).filter((criterion) => criteria[criterion] === true);
}
