import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What went wrong, as far as a person can do something about it. */
export type Failure =
  | {
      readonly kind:
        'SIGNED_OUT' | 'FACTOR_REQUIRED' | 'FORBIDDEN' | 'TRY_AGAIN' | 'UNREACHABLE' | 'OUTDATED';
    }
  | { readonly kind: 'BROKEN'; readonly reference: string | null };

const KNOWN = {
  UNAUTHENTICATED: { kind: 'SIGNED_OUT' },
  FACTOR_REQUIRED: { kind: 'FACTOR_REQUIRED' },
  FORBIDDEN: { kind: 'FORBIDDEN' },
  TRY_AGAIN: { kind: 'TRY_AGAIN' },
  // A page from before a release asks for what the release has replaced.
  UNKNOWN_DOCUMENT: { kind: 'OUTDATED' },
} as const satisfies Record<string, Failure>;

/** Reads an error of the API or of the way to it; anything else is a bug, its reference unknown. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const { code, reference } = error.errors[0]?.extensions ?? {};
    const known = Object.entries(KNOWN).find(([name]) => name === code);
    return known?.[1] ?? { kind: 'BROKEN', reference: typeof reference === 'string' ? reference : null };
  }
  if (ServerError.is(error)) return { kind: 'TRY_AGAIN' };
  // `fetch` rejects with a TypeError when no answer came at all.
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) {
    return { kind: 'UNREACHABLE' };
  }
  return { kind: 'BROKEN', reference: null };
}
