import { useMutation } from '@apollo/client/react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { RequestCompanyExportInput } from '../../shared/graphql/__generated__/graphql.ts';

const REQUEST_EXPORT = graphql(`
  mutation RequestCompanyExport($input: RequestCompanyExportInput!) {
    requestCompanyExport(input: $input) {
      __typename
      ... on CompanyExportRequested {
        client {
          ...ClientExport
        }
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

/** Asks for an export, once at a time; the answer brings the page up to date. */
export function useRequestExport() {
  const [send] = useMutation(REQUEST_EXPORT);
  return useAction(
    async (input: RequestCompanyExportInput) =>
      (await send({ variables: { input } })).data?.requestCompanyExport,
  );
}
