import type { OfferDraftFragment } from '../../shared/graphql/__generated__/graphql.ts';

/** The parts in which the offer is edited, in its order. */
export const PARTS = [
  'build',
  'runPlans',
  'runOptions',
  'runSupport',
  'applications',
  'regie',
  'packages',
  'packs',
  'conditions',
] as const;

export type Part = (typeof PARTS)[number];

/** The part of what is at a place that begins so; the first that fits. */
const BEGINNINGS: readonly (readonly [string, Part])[] = [
  ['build.', 'build'],
  ['run.plans.', 'runPlans'],
  ['run.onCall', 'runOptions'],
  ['run.additionalCluster', 'runOptions'],
  ['run.weeklyMeeting', 'runOptions'],
  ['run.outOfHours', 'runOptions'],
  ['run.', 'runSupport'],
  ['deploy.applications.', 'applications'],
  ['deploy.regie', 'regie'],
  ['deploy.noticeWorkingDays', 'regie'],
  ['deploy.', 'packages'],
  ['packs.', 'packs'],
];

/** The part in which the figure at `place` is edited. */
export function partOf(place: string): Part {
  return BEGINNINGS.find(([beginning]) => place.startsWith(beginning))?.[1] ?? 'conditions';
}

/** The part in which a clause is edited: beside the first figure that it states. */
export function partOfClause({
  place,
  figures,
}: Pick<OfferDraftFragment['clauses'][number], 'place' | 'figures'>): Part {
  return partOf(figures[0] ?? place);
}
