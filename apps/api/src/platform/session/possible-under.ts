import type { Standing } from './identification.ts';
import type { SessionHolder, SessionStanding } from './session.ts';

/**
 * What a session opens to its holder as they stand now; `null` when it is nobody's, because the holder's company has
 * come to take its own provider's word alone. A password alone opens nothing but the enrolment of a factor to who must
 * have one and has none: at sign-in, and from the moment on which that becomes an obligation. Other ways to sign in
 * stand for themselves.
 */
export function possibleUnder(
  { means, state }: Pick<SessionHolder, 'means' | 'state'>,
  { hasFactor, needsFactor, signsInElsewhere }: Standing,
): SessionStanding | null {
  // The demonstration's click is taken besides.
  if (signsInElsewhere && means !== 'SINGLE_SIGN_ON' && means !== 'DEMONSTRATION') return null;
  if (state === 'SECOND_STEP') return 'SECOND_STEP';
  return means === 'PASSWORD' && needsFactor && !hasFactor ? 'ENROL_FACTOR' : 'SIGNED_IN';
}
