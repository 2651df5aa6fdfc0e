import { useSubscription } from '@apollo/client/react';
import { BELL_RINGS } from './bell.query.ts';

/** Keeps every bell of the page, and what it opens, true while others act: once for the page. */
export function useRings(): void {
  useSubscription(BELL_RINGS, { ignoreResults: true });
}
