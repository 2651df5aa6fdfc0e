import { ApolloClient, ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { parse } from 'graphql';
import { throwError } from 'rxjs';
import { createCache } from './cache.ts';
import { guardSession } from './guard-session.ts';

/** What an operation is told that the API answers by an error of `code`, on a page that is left, or not. */
async function told(
  code: string,
  isLeft: boolean,
): Promise<{ readonly told: string[]; readonly left: string[] }> {
  const left: string[] = [];
  const leave = (kind: string) => () => {
    left.push(kind);
    return isLeft;
  };
  const refusal = new CombinedGraphQLErrors({
    data: null,
    errors: [{ message: code, extensions: { code } }],
  });
  const seen: string[] = [];
  const link = ApolloLink.from([
    guardSession({ SIGNED_OUT: leave('SIGNED_OUT'), FACTOR_REQUIRED: leave('FACTOR_REQUIRED') }),
    new ApolloLink(() => throwError(() => refusal)),
  ]);
  const query = parse('query Asked { viewer { __typename } }');
  const client = new ApolloClient({ link, cache: createCache() });
  ApolloLink.execute(link, { query }, { client }).subscribe({
    error: (error: Error) => seen.push(error.message),
    complete: () => seen.push('complete'),
  });
  await Promise.resolve();
  return { told: seen, left };
}

describe('a session that opens nothing any more', () => {
  it.each([
    ['UNAUTHENTICATED', 'SIGNED_OUT'],
    ['FACTOR_REQUIRED', 'FACTOR_REQUIRED'],
  ])('%s: the page is left, and what asked is told nothing of it', async (code, kind) => {
    expect(await told(code, true)).toEqual({ told: [], left: [kind] });
  });

  it('is told where the page stays', async () => {
    expect(await told('UNAUTHENTICATED', false)).toEqual({ told: ['UNAUTHENTICATED'], left: ['SIGNED_OUT'] });
  });

  it('is not what other failures are about', async () => {
    expect(await told('FORBIDDEN', true)).toEqual({ told: ['FORBIDDEN'], left: [] });
  });
});
