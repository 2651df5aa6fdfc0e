import type { Standing } from './identification.ts';
import type { SessionHolder, SessionStanding, SignInMeans } from './session.ts';

/**
 * What a session opens to its holder as they stand now; `null` when it is nobody's, because the holder's company has
 * come to take its own provider's word alone. A password alone opens nothing but the enrolment of a factor to who must
 * have one and has none: at sign-in, and from the moment on which that becomes an obligation. Other ways to sign in
 * stand for themselves.
 */
export function possibleUnder(
  { means, state }: Pick<SessionHolder, 'means' | 'state'>,
  standing: Standing,
): SessionStanding | null {
  if (!isTaken(means, standing)) return null;
  if (state === 'SECOND_STEP') return 'SECOND_STEP';
  return means === 'PASSWORD' && standing.needsFactor && !standing.hasFactor ? 'ENROL_FACTOR' : 'SIGNED_IN';
}

/** What a company takes whose own provider is the only way in; the demonstration's click besides. */
export const TAKEN_ELSEWHERE: readonly SignInMeans[] = ['SINGLE_SIGN_ON', 'DEMONSTRATION'];

/** Whether the person's company takes a sign-in by `means`. */
export function isTaken(means: SignInMeans, { signsInElsewhere }: Standing): boolean {
  return !signsInElsewhere || TAKEN_ELSEWHERE.includes(means);
}
