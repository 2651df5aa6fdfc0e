import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { MemoryRouter } from 'react-router';
import { createCache } from '../src/shared/apollo/cache.ts';
import { VIEWER } from '../src/shared/session/viewer.query.ts';
import { i18n, speak } from '../src/shared/i18n/i18n.ts';
import type { ViewerQuery } from '../src/shared/graphql/__generated__/graphql.ts';
import { CLAIRE } from './viewer.ts';

type Data = Record<string, unknown>;

/** What the API answers to an operation: its data, at once or after a while, or an error thrown on the way. */
export type Answer = (operation: string, variables: Record<string, unknown>) => Data | Promise<Data>;

/**
 * Shows `element` in French to Claire, or to another `viewer`, as inside the portal at the address `at`, in front of an API
 * that gives `answer`.
 */
export function renderPortal(
  element: ReactElement,
  answer: Answer,
  { viewer = CLAIRE, at = '/' }: { readonly viewer?: ViewerQuery; readonly at?: string } = {},
): RenderResult {
  const link = new ApolloLink(
    ({ operationName = '', variables }) =>
      new Observable((observer) => {
        const deliver = (data: Data) => {
          observer.next({ data });
          observer.complete();
        };
        try {
          const given = answer(operationName, variables);
          if (given instanceof Promise) void given.then(deliver);
          else deliver(given);
        } catch (error) {
          observer.error(error);
        }
      }),
  );
  const cache = createCache();
  cache.writeQuery({ query: VIEWER, data: viewer });
  speak('FR');
  return render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <ApolloProvider client={new ApolloClient({ link, cache })}>
          <MemoryRouter initialEntries={[at]}>{element}</MemoryRouter>
        </ApolloProvider>
      </MantineProvider>
    </I18nProvider>,
  );
}
