import type { LinkProblem } from '@akouendy/domain/access';

/**
 * A link that was sent by mail opens nothing. Of one that nobody has sent, or that another has replaced, nothing is known.
 * Where a company's own provider is the only way in, no link leads to a password.
 */
export interface LinkRefused {
  readonly kind: 'LINK_REFUSED';
  readonly reason: LinkProblem | 'UNKNOWN' | 'SIGNS_IN_ELSEWHERE';
}

/** The refusal for `reason`. */
export function linkRefused(reason: LinkRefused['reason']): LinkRefused {
  return { kind: 'LINK_REFUSED', reason };
}
