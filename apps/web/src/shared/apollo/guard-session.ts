import { ErrorLink } from '@apollo/client/link/error';
import { NEVER } from 'rxjs';
import { failureOf, type Failure } from './failure.ts';

/** How the page is left for want of a session, by what is wrong with it; each says whether it is being left. */
export type WaysOut = Readonly<
  Record<Extract<Failure['kind'], 'SIGNED_OUT' | 'FACTOR_REQUIRED'>, () => boolean>
>;

/**
 * Leaves the page at once when the session has ended, or opens nothing before a second factor is enrolled. What asked gets
 * no answer any more: it would show a failure for the moment until the next page is there.
 */
export function guardSession(waysOut: WaysOut): ErrorLink {
  return new ErrorLink(({ error }) => {
    const { kind } = failureOf(error);
    if (kind !== 'SIGNED_OUT' && kind !== 'FACTOR_REQUIRED') return undefined;
    return waysOut[kind]() ? NEVER : undefined;
  });
}
