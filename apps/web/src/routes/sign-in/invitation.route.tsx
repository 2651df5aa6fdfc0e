import { useQuery } from '@apollo/client/react';
import { useEffect, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { AcceptForm } from '../../features/access/accept-form.tsx';
import { LinkRefused } from '../../features/access/link-refused.tsx';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { speak } from '../../shared/i18n/i18n.ts';
import { SIGN_IN_PATH } from '../../shared/session/leave-to-sign-in.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { Door } from './door.tsx';
import { useMailedKey } from './mailed-key.ts';
import { useText } from './texts.ts';
import { useEnter } from './use-enter.ts';
import { useSignIn } from './use-sign-in.ts';

const INVITATION_PAGE = graphql(`
  query InvitationPage($token: String!) {
    invitationLink(token: $token) {
      __typename
      ... on OpenInvitation {
        language
        ...AcceptableInvitation
      }
      ... on LinkRefused {
        reason
      }
    }
  }
`);

/** Where the link of an invitation leads: somebody says who they are, and is in. */
export function Component(): ReactElement {
  const t = useText();
  const token = useMailedKey();
  const navigate = useNavigate();
  // A second factor that they must have is enrolled on the sign-in page.
  const { attempt } = useSignIn(useEnter(null), () => void navigate(SIGN_IN_PATH, { replace: true }));
  const { data, error, refetch } = useQuery(INVITATION_PAGE, {
    variables: { token },
    fetchPolicy: 'network-only',
  });
  const link = data?.invitationLink;
  const language = link?.__typename === 'OpenInvitation' ? link.language : null;
  useEffect(() => {
    if (language !== null) speak(language);
  }, [language]);
  return (
    <Door title={t('invitation.title')}>
      {error !== undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {link === undefined && error === undefined && (
        <Pending>
          <ListSkeleton rows={3} />
        </Pending>
      )}
      {link?.__typename === 'LinkRefused' && <LinkRefused of="invitation" reason={link.reason} />}
      {link?.__typename === 'OpenInvitation' && (
        <AcceptForm
          token={token}
          invitation={link}
          onAccepted={async (pair) => {
            const refused = await attempt(pair);
            if (refused !== null) await navigate(SIGN_IN_PATH, { replace: true });
          }}
        />
      )}
    </Door>
  );
}
