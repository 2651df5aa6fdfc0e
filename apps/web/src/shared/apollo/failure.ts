import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What went wrong, as far as a person can do something about it. */
export type Failure =
  | {
      readonly kind:
        'SIGNED_OUT' | 'FACTOR_REQUIRED' | 'FORBIDDEN' | 'TRY_AGAIN' | 'UNREACHABLE' | 'OUTDATED' | 'REFUSED';
    }
  | { readonly kind: 'TOO_MUCH'; readonly seconds: number | null }
  | { readonly kind: 'BROKEN'; readonly reference: string | null };

const KNOWN = {
  UNAUTHENTICATED: { kind: 'SIGNED_OUT' },
  FACTOR_REQUIRED: { kind: 'FACTOR_REQUIRED' },
  FORBIDDEN: { kind: 'FORBIDDEN' },
  TRY_AGAIN: { kind: 'TRY_AGAIN' },
  // A page from before a release asks for what the release has replaced.
  UNKNOWN_DOCUMENT: { kind: 'OUTDATED' },
  // What the portal's own pages never send: somebody else's page, a program, or a page that was tampered with.
  BAD_USER_INPUT: { kind: 'REFUSED' },
  CROSS_SITE_REQUEST: { kind: 'REFUSED' },
  TRUSTED_DOCUMENTS_ONLY: { kind: 'REFUSED' },
  DOCUMENT_TOO_LONG: { kind: 'REFUSED' },
  DOCUMENT_TOO_DEEP: { kind: 'REFUSED' },
  ONE_OPERATION_ONLY: { kind: 'REFUSED' },
  SUBSCRIPTIONS_OVER_WEBSOCKET: { kind: 'REFUSED' },
  TOO_MANY_ALIASES: { kind: 'REFUSED' },
  TOO_MANY_DIRECTIVES: { kind: 'REFUSED' },
  TOO_MANY_FIELDS: { kind: 'REFUSED' },
  TOO_COMPLEX: { kind: 'REFUSED' },
} as const satisfies Record<string, Failure>;

/** A page that the viewer's role does not open, known before anything is asked of the API. */
export class PageNotOpen extends Error {}

/** What the API says of an error beside its message. */
type Extensions = Readonly<Record<string, unknown>>;

/** Reads an error of the API or of the way to it; anything else is a bug, its reference unknown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof PageNotOpen) return { kind: 'FORBIDDEN' };
  if (CombinedGraphQLErrors.is(error)) return failureToldBy(error.errors[0]?.extensions ?? {});
  // An answer in the portal's own form, whatever its status; anything else comes from a proxy in front of it.
  if (ServerError.is(error)) {
    const told = extensionsIn(error.bodyText);
    return told === null ? { kind: 'TRY_AGAIN' } : failureToldBy(told);
  }
  // `fetch` rejects with a TypeError when no answer came at all.
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) {
    return { kind: 'UNREACHABLE' };
  }
  return { kind: 'BROKEN', reference: null };
}

function failureToldBy({ code, reference, retryAfterSeconds }: Extensions): Failure {
  if (code === 'RATE_LIMITED') {
    return { kind: 'TOO_MUCH', seconds: typeof retryAfterSeconds === 'number' ? retryAfterSeconds : null };
  }
  const known = Object.entries(KNOWN).find(([name]) => name === code);
  return known?.[1] ?? { kind: 'BROKEN', reference: typeof reference === 'string' ? reference : null };
}

function extensionsIn(body: string): Extensions | null {
  try {
    const { errors } = (JSON.parse(body) as { errors?: readonly { extensions?: Extensions }[] } | null) ?? {};
    return errors?.[0]?.extensions ?? null;
  } catch {
    return null;
  }
}
