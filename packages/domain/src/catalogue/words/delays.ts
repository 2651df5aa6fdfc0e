import type { ApplicationPackage, BuildPlan } from '../offer.ts';
import type { Words } from './offer-words.ts';
import { cellOf } from './said-of.ts';

const DELAY: Words = { fr: 'Délai', en: 'Time' };

/** How long the package `name` takes, as the offer's column says it: `Délai (Application simple) : 2-3 jours`. */
export function applicationDelay(
  name: Words,
  {
    fewestWorkingDays: fewest,
    mostWorkingDays: most,
  }: Pick<ApplicationPackage, 'fewestWorkingDays' | 'mostWorkingDays'>,
): Words {
  return cellOf(DELAY, name, fewest === most ? inDays(most) : between(fewest, most));
}

/** How long it takes to build the cluster `name`: `Délai (BUILD Starter) : 5 jours`. */
export function buildDelay(name: Words, { workingDays }: Pick<BuildPlan, 'workingDays'>): Words {
  return cellOf(DELAY, name, inDays(workingDays));
}

function between(fewest: number, most: number): Words {
  const { fr, en } = inDays(most);
  return { fr: `${String(fewest)}-${fr}`, en: `${String(fewest)} to ${en}` };
}

function inDays(count: number): Words {
  const plural = count === 1 ? '' : 's';
  return { fr: `${String(count)} jour${plural}`, en: `${String(count)} day${plural}` };
}
