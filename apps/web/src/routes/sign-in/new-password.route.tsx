import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { LinkRefused } from '../../features/access/link-refused.tsx';
import { ResetForm } from '../../features/access/reset-form.tsx';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { Door } from './door.tsx';
import { useMailedKey } from './mailed-key.ts';
import { useText } from './texts.ts';

const NEW_PASSWORD_PAGE = graphql(`
  query NewPasswordPage($token: String!) {
    passwordResetLink(token: $token) {
      __typename
      ... on OpenPasswordReset {
        email
      }
      ... on LinkRefused {
        reason
      }
    }
  }
`);

/** Where the link of a forgotten password leads. */
export function Component(): ReactElement {
  const t = useText();
  const token = useMailedKey();
  const { data, error, refetch } = useQuery(NEW_PASSWORD_PAGE, {
    variables: { token },
    fetchPolicy: 'network-only',
  });
  const link = data?.passwordResetLink;
  return (
    <Door title={t('newPassword.title')}>
      {error !== undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {link === undefined && error === undefined && (
        <Pending>
          <ListSkeleton rows={2} />
        </Pending>
      )}
      {link?.__typename === 'LinkRefused' && <LinkRefused of="reset" reason={link.reason} />}
      {link?.__typename === 'OpenPasswordReset' && <ResetForm token={token} email={link.email} />}
    </Door>
  );
}
