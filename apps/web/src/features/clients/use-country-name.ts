import { useLanguage } from '../../shared/i18n/use-language.ts';

const NAMES = {
  FR: new Intl.DisplayNames('fr', { type: 'region' }),
  EN: new Intl.DisplayNames('en', { type: 'region' }),
};

/** Says the country of two letters in the person's language. */
export function useCountryName(): (country: string) => string {
  const language = useLanguage();
  return (country) => NAMES[language].of(country) ?? country;
}
