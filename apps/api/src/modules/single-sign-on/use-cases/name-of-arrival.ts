import { checkName, LONGEST_NAME } from '../../access/access.public.ts';

/**
 * What somebody is called who arrives from a provider: by what it calls them, if that may be a name; otherwise by what their
 * address (or, without one that is believed, their identifier) begins with, as it is or as its words. It may always be a name.
 */
export function nameOfArrival(name: unknown, otherwise: string): string {
  const beginning = shortened(otherwise.split('@')[0] ?? otherwise);
  const words = beginning.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  const candidates = [typeof name === 'string' ? name : '', beginning, words];
  return (candidates.find((each) => checkName(each) === null) ?? shortened(`id ${words}`)).trim();
}

/** As many characters as a name may have. */
function shortened(text: string): string {
  return [...text].slice(0, LONGEST_NAME).join('');
}
