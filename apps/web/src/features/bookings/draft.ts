import type { BookingSubject, WorkPlace } from '../../shared/graphql/__generated__/graphql.ts';

/** The longest description that the API takes, in characters. */
export const DESCRIPTION_LIMIT = 2000;

/** What a person says about the work, beside when it is. */
export interface Draft {
  readonly subject: BookingSubject | null;
  readonly place: WorkPlace;
  readonly description: string;
}

/** A draft that can be sent. */
export interface ReadyDraft extends Draft {
  readonly subject: BookingSubject;
}

/** What is wrong with a draft, field by field; nothing when it can be sent. */
export interface DraftProblems {
  readonly subject?: 'REQUIRED';
  readonly description?: 'REQUIRED' | 'TOO_LONG';
}

/** The form as it starts. */
export const EMPTY_DRAFT: Draft = { subject: null, place: 'REMOTE', description: '' };

/** Every subject, in the order of the offer. */
export const SUBJECTS: readonly BookingSubject[] = [
  'TEAM_SUPPORT',
  'APPLICATION_DEBUGGING',
  'PERFORMANCE',
  'APPLICATION_MIGRATION',
  'TRAINING',
  'CICD_PIPELINES',
  'ARCHITECTURE_ADVICE',
];

/** Says what is missing before the draft is sent. */
export function problemsOf({ subject, description }: Draft): DraftProblems {
  return {
    ...(subject === null && { subject: 'REQUIRED' as const }),
    ...(description.trim() === '' && { description: 'REQUIRED' as const }),
    ...(description.length > DESCRIPTION_LIMIT && { description: 'TOO_LONG' as const }),
  };
}

/** Whether the draft can be sent as it is. */
export function isReady(draft: Draft): draft is ReadyDraft {
  return Object.keys(problemsOf(draft)).length === 0;
}
