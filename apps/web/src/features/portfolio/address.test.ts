import { askedIn, sortedBy } from './address.ts';

const asked = (search: string) => askedIn(new URLSearchParams(search));

describe('the address of the portfolio', () => {
  it('asks for the clients that lose the most, when it says nothing', () => {
    expect(asked('')).toEqual({
      search: null,
      view: 'ALL',
      pace: null,
      order: 'LAPSING',
      descending: true,
      after: null,
    });
  });

  it.each([
    ['vue=relance&rythme=retard', { view: 'TO_REMIND', pace: 'BEHIND' }],
    ['tri=renouvellement', { order: 'RENEWAL', descending: false }],
    ['tri=renouvellement&sens=inverse', { order: 'RENEWAL', descending: true }],
    ['sens=inverse', { order: 'LAPSING', descending: false }],
    ['tri=nom&sens=inverse', { order: 'NAME', descending: false }],
    ['vue=x&rythme=y&tri=z', { view: 'ALL', pace: null, order: 'LAPSING' }],
  ])('%s', (search, expected) => {
    expect(asked(search)).toMatchObject(expected);
  });

  it('sorts by another column from the first page on, and turns round what sorts already', () => {
    const by = (search: string, order: 'LAPSING' | 'PACE') => sortedBy(new URLSearchParams(search), order);
    expect(by('apres=x&vue=relance', 'PACE')).toBe('?vue=relance&tri=rythme');
    expect(by('tri=rythme', 'PACE')).toBe('?tri=rythme&sens=inverse');
    expect(by('tri=rythme&sens=inverse', 'PACE')).toBe('?tri=rythme');
    expect(by('tri=rythme&sens=inverse', 'LAPSING')).toBe('?');
  });
});
