import { standingOf } from './offer-standing.ts';

const version = (name: string, publishedOn: string) => ({ version: name, publishedOn });
const CURRENT = version('2026-04', '2026-04-01');

describe('where a version of the offer stands', () => {
  it.each([
    ['what is offered', CURRENT, 'CURRENT'],
    ['an earlier one', version('2025-01', '2025-01-01'), 'FORMER'],
    ['one of the same day that another has replaced', version('2026-04.0', '2026-04-01'), 'FORMER'],
    ['one whose day is to come', version('2026-09', '2026-09-01'), 'COMING'],
  ])('is said of %s', (_, cited, standing) => {
    expect(standingOf(cited, CURRENT)).toBe(standing);
  });

  it('is to come for whatever is published before anything is offered', () => {
    expect(standingOf(CURRENT, null)).toBe('COMING');
  });
});
