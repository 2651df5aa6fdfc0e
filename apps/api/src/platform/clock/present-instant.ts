import type { Instant } from '@akouendy/domain';

/** The present instant by the machine's clock, in whole seconds. For `Clock`, and where there is none to inject. */
export function presentInstant(): Instant {
  return Math.floor(Date.now() / 1000) as Instant;
}
