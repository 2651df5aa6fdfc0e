import { Language } from '../access/language.ts';
import { wordingOf } from './wording.ts';

const TEXTS = {
  percent: '{rate, number, ::percent sign-always .##}',
  days: '{count, number}',
  name: '{name}',
};
const texts = { [Language.FR]: TEXTS, [Language.EN]: TEXTS };

describe('a number in a mail', () => {
  it.each([
    [Language.FR, '−2,5 %', '−3', '+2,5 %'],
    [Language.EN, '−2.5%', '−3', '+2.5%'],
  ])('has a true minus sign in %s, and nothing else is touched', (language, rate, days, more) => {
    const { text } = wordingOf(texts, language);
    const said = [
      text('percent', { rate: -0.025 }),
      text('days', { count: -3 }),
      text('percent', { rate: 0.025 }),
    ];
    expect(said.map((each) => each.replace(/\s/gu, ' '))).toEqual([rate, days, more]);
    expect(text('name', { name: 'C2026-003' })).toBe('C2026-003');
  });
});
