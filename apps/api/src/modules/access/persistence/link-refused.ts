import type { LinkProblem } from '@akouendy/domain/access';

/** A link that was sent by mail opens nothing. Of one that nobody has sent, or that another has replaced, nothing is known. */
export interface LinkRefused {
  readonly kind: 'LINK_REFUSED';
  readonly reason: LinkProblem | 'UNKNOWN';
}

/** The refusal for `reason`. */
export function linkRefused(reason: LinkRefused['reason']): LinkRefused {
  return { kind: 'LINK_REFUSED', reason };
}
