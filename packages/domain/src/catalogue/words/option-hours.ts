import type { OfferWords, Words } from './offer-words.ts';

/**
 * The hours that an option of RUN covers, in the words of the offer; `null` for one that covers none: those that do are the
 * offer's on-call options (§3).
 */
export function optionHours({ run }: OfferWords, option: string): Words | null {
  return Object.entries(run.onCallOptions).find(([code]) => code === option)?.[1].description ?? null;
}
