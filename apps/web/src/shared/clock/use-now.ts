import { useSyncExternalStore } from 'react';
import type { Instant } from '@akouendy/domain';
import { usePortalClock } from '../session/use-viewer.ts';

const STEP_SECONDS = 15;

/** When each time that the API has told arrived here, on the browser's clock that only ever runs on. */
const arrivals = new Map<Instant, number>();

/**
 * The present moment by the API's clock, moved on by the time that has passed since it was told. The
 * browser's own date is never asked: it may be wrong, and the demonstration's may be another one.
 */
export function useNow(): Instant {
  const { now } = usePortalClock();
  return useSyncExternalStore(everyStep, () => movedOn(now));
}

function everyStep(onStep: () => void): () => void {
  const timer = setInterval(onStep, STEP_SECONDS * 1000);
  return () => {
    clearInterval(timer);
  };
}

function movedOn(told: Instant): Instant {
  const arrived = arrivals.get(told) ?? performance.now();
  arrivals.set(told, arrived);
  const steps = Math.floor((performance.now() - arrived) / 1000 / STEP_SECONDS);
  return (told + steps * STEP_SECONDS) as Instant;
}
