import { matches } from './matches.ts';

const TEXTS = ['Contrat RUN signé', 'contrat-run.pdf', 'Modes opératoires'];

describe('looking for something in a list that is there', () => {
  it.each(['', '  ', 'SIGNE', 'signé contrat', 'operatoires run', '.pdf'])('finds it by %j', (typed) => {
    expect(matches(typed, TEXTS)).toBe(true);
  });

  it.each(['signé deploy', 'xls'])('does not find it by %j', (typed) => {
    expect(matches(typed, TEXTS)).toBe(false);
  });
});
