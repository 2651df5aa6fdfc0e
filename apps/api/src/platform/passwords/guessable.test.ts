import { passwordLengthProblem } from '@akouendy/domain/access';
import { dictionary } from '@zxcvbn-ts/language-common';
import { howGuessable } from './guessable.ts';

const ABOUT = ['Claire Fontaine', 'claire.fontaine@verdier-logistique.example', 'Verdier Logistique'];

describe('a password', () => {
  it.each([
    'password12345678',
    'P@ssw0rdP@ssw0rd',
    'motdepassemotdepasse',
    'azertyuiopqsdfgh',
    '1234567890123456',
    'aaaaaaaaaaaaaaaaaaaaaaa',
    'lundi mardi mercredi',
    'administrateur2026',
    'Motdepasse2024!!',
  ])('on the lists, or made of rows and repetitions, is known: %s', async (password) => {
    expect(await howGuessable(password, [])).toBe('KNOWN');
  });

  it('of the common ones is refused, each of them: too short, or known', async () => {
    const common = dictionary['passwords-common'] as readonly string[];
    expect(common.length).toBeGreaterThan(40_000);
    const long = common.filter((password) => passwordLengthProblem(password) === null);
    expect(long.length).toBeGreaterThan(30);
    for (const password of long)
      expect([password, await howGuessable(password, [])]).toEqual([password, 'KNOWN']);
  });

  it.each(['claire.fontaine2026', 'verdierlogistique1', 'Fontaine-Claire!', 'akouendyakouendy1'])(
    'made of what anybody knows of its owner says so: %s',
    async (password) => {
      expect(await howGuessable(password, ABOUT)).toBe('ABOUT_YOU');
    },
  );

  it.each([
    'correct horse battery staple',
    'quatre chevaux mangent du foin',
    'J9$kf02lls,v8d3a',
    '🦊🌲 forêt brumeuse',
  ])('that is long and one’s own is not: %s', async (password) => {
    expect(await howGuessable(password, ABOUT)).toBe('NOT');
  });
});
