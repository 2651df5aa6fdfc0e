import type { ApplicationPackage } from '../offer.ts';
import type { Words } from './offer-words.ts';

/** How long the package `name` takes, as the offer's column says it: `Délai (Application simple) : 2-3 jours`. */
export function applicationDelay(
  name: Words,
  {
    fewestWorkingDays: fewest,
    mostWorkingDays: most,
  }: Pick<ApplicationPackage, 'fewestWorkingDays' | 'mostWorkingDays'>,
): Words {
  const [least, longest] = [String(fewest), String(most)];
  const days =
    fewest === most
      ? { fr: longest, en: longest }
      : { fr: `${least}-${longest}`, en: `${least} to ${longest}` };
  const plural = most === 1 ? '' : 's';
  return {
    fr: `Délai (${name.fr})\u00a0: ${days.fr} jour${plural}`,
    en: `Time (${name.en}): ${days.en} day${plural}`,
  };
}
