import { csv } from './csv.ts';

describe('a CSV file', () => {
  it('keeps every text as it is, between semicolons', () => {
    expect(
      csv([
        ['a', 'é;€'],
        ['dit « "oui" »', 'deux\nlignes'],
      ]),
    ).toBe('\ufeffa;"é;€"\r\n"dit « ""oui"" »";"deux\nlignes"\r\n');
  });

  it.each(['=1+1', '+33', '-1', '@SUM(A1)', '\t=1', '\r=1'])('is no program: %j', (text) => {
    expect(csv([[text]])).toMatch(/^\ufeff"?'/);
  });
});
