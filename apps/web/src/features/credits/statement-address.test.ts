import { exportAddress, filterIn, isFiltered, KIND_CHOICES, withExplained } from './statement-address.ts';

const address = (text: string): URLSearchParams => new URLSearchParams(text);

describe('the address of the page of days', () => {
  it('asks for what it says, and for nothing where it cannot be read', () => {
    expect(
      filterIn(address('recherche=+paniers+&nature=gestes&lot=abc&du=2026-01-01&au=2026-02-31')),
    ).toEqual({
      search: 'paniers',
      kinds: ['GOODWILL'],
      lotId: 'abc',
      from: '2026-01-01',
      to: null,
    });
    expect(isFiltered(address('nature=rien&recherche=+&apres=x&expliquer=restants'))).toBe(false);
    expect(isFiltered(address('au=2026-03-01'))).toBe(true);
  });

  it('names every kind once', () => {
    expect(new Set(KIND_CHOICES.map(([name]) => name)).size).toBe(KIND_CHOICES.length);
    expect(new Set(KIND_CHOICES.map(([, kind]) => kind)).size).toBe(8);
  });

  it('hands out what it finds, all pages of it', () => {
    expect(
      exportAddress('acc', 'xlsx', address('recherche=a%26b&nature=lots&apres=x&expliquer=restants')),
    ).toBe('/statements/acc?format=xlsx&search=a%26b&kinds=GRANTED');
  });

  it('keeps its page while something is explained', () => {
    expect(withExplained(address('apres=x'), 'y').toString()).toBe('apres=x&expliquer=y');
    expect(withExplained(address('apres=x&expliquer=y'), null).toString()).toBe('apres=x');
  });
});
