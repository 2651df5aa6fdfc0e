import { DESCRIPTION_LIMIT, EMPTY_DRAFT, isReady, problemsOf, type Draft } from './draft.ts';

const ready: Draft = { subject: 'TRAINING', place: 'ON_SITE', description: 'Helm pour six personnes' };

describe('a draft', () => {
  it('needs a subject and a description', () => {
    expect(problemsOf(EMPTY_DRAFT)).toEqual({ subject: 'REQUIRED', description: 'REQUIRED' });
    expect(problemsOf({ ...ready, description: '  ' })).toEqual({ description: 'REQUIRED' });
  });

  it('is as long as the API takes, and not longer', () => {
    expect(isReady({ ...ready, description: 'a'.repeat(DESCRIPTION_LIMIT) })).toBe(true);
    expect(problemsOf({ ...ready, description: 'a'.repeat(DESCRIPTION_LIMIT + 1) })).toEqual({
      description: 'TOO_LONG',
    });
  });
});
