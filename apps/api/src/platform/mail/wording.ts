import { daysBetween, WALL_CLOCK_ZONE, type CivilDate, type Instant } from '@akouendy/domain';
import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import { Language } from '../access/language.ts';
import type { Wording } from './mail-template.ts';

const LOCALES = { [Language.FR]: 'fr-FR', [Language.EN]: 'en-GB' } as const;
const EPOCH = '1970-01-01' as CivilDate;
const MILLISECONDS_A_DAY = 86_400_000;
/** Numbers below zero with the minus sign: `Intl` writes a hyphen. */
class NumbersWithMinus extends Intl.NumberFormat {
  override format(number: number | bigint): string {
    return super.format(number).replace('-', '−');
  }
}

const FORMATTERS: Formatters = {
  getNumberFormat: (locales, options) => new NumbersWithMinus(locales, options),
  getDateTimeFormat: (...said) => new Intl.DateTimeFormat(...said),
  getPluralRules: (...said) => new Intl.PluralRules(...said),
};

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** The words of `texts` in `language`. A message without its text, or a placeholder without its value, throws. */
export function wordingOf<Key extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
  language: Language,
): Wording<Key> {
  const locale = LOCALES[language];
  const days = new Intl.DateTimeFormat(locale, { ...DAY, timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, {
    ...DAY,
    hour: '2-digit',
    minute: '2-digit',
    timeZone: WALL_CLOCK_ZONE,
  });
  return {
    text: (key, values = {}) => {
      const message = new IntlMessageFormat(texts[language][key], locale, undefined, {
        ignoreTag: true,
        formatters: FORMATTERS,
      });
      return String(message.format({ ...values }));
    },
    date: (date) => ordinal(language, days.format(daysBetween(EPOCH, date) * MILLISECONDS_A_DAY)),
    moment: (at: Instant) => ordinal(language, moments.format(at * 1000)),
  };
}

/** French says `1er` for the first of a month. */
function ordinal(language: Language, date: string): string {
  return language === Language.FR ? date.replace(/ 1 /, ' 1er ') : date;
}
