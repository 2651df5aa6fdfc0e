import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { InvitationLineFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Section } from '../../shared/ui/section.tsx';
import { toastDone, toastFailed } from '../../shared/ui/toast.tsx';
import lists from '../../shared/lists/lists.module.css';
import classes from './access.module.css';
import { PEOPLE_QUERIES } from './group.ts';
import { useText } from './texts.ts';

const INVITATION_LINE = graphql(`
  fragment InvitationLine on Invitation {
    id
    email
    role
    sentAt
    expiresAt
  }
`);

const RESEND_INVITATION = graphql(`
  mutation ResendInvitation($id: ID!) {
    resendInvitation(id: $id) {
      __typename
      ... on OutsideProvider {
        domains
      }
      ... on TooManyAttempts {
        retryAt
      }
    }
  }
`);

const WITHDRAW_INVITATION = graphql(`
  mutation WithdrawInvitation($id: ID!) {
    withdrawInvitation(id: $id) {
      __typename
    }
  }
`);

interface OpenInvitationsProps {
  readonly invitations: readonly FragmentType<typeof INVITATION_LINE>[];
}

/** The invitations that nobody has answered yet: each can be sent again or withdrawn. */
export function OpenInvitations({ invitations }: OpenInvitationsProps): ReactElement | null {
  const t = useText();
  if (invitations.length === 0) return null;
  return (
    <div className={classes.after}>
      <Section title={t('access.invitations.title')} count={invitations.length}>
        <ul className={lists.lines}>
          {readFragment(INVITATION_LINE, invitations).map((invitation) => (
            <InvitationLine key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function InvitationLine({ invitation }: { readonly invitation: InvitationLineFragment }): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { now } = usePortalClock();
  const [resend, { loading: sending }] = useMutation(RESEND_INVITATION, { refetchQueries: PEOPLE_QUERIES });
  const [withdraw, { loading: withdrawing }] = useMutation(WITHDRAW_INVITATION, {
    refetchQueries: PEOPLE_QUERIES,
  });
  const { id, email, role, sentAt, expiresAt } = invitation;
  const isLate = instant(expiresAt) <= now;

  const sendAgain = async () => {
    try {
      const outcome = (await resend({ variables: { id } })).data?.resendInvitation;
      if (outcome?.__typename === 'InvitationSent') toastDone({ title: t('access.invite.sent', { email }) });
      else if (outcome?.__typename === 'TooManyAttempts') {
        const time = formats.time(instant(outcome.retryAt));
        toastFailed({ title: t('access.invitations.justSent', { time }) });
      } else if (outcome?.__typename === 'OutsideProvider') {
        toastFailed({ title: t('access.invitations.outside', { domains: outcome.domains.join(', ') }) });
      } else toastFailed({ title: t('access.invitations.closed') });
    } catch {
      toastFailed({ title: t('access.invitations.failed') });
    }
  };
  const takeBack = async () => {
    try {
      const outcome = (await withdraw({ variables: { id } })).data?.withdrawInvitation;
      if (outcome?.__typename === 'InvitationWithdrawn') {
        toastDone({ title: t('access.invitations.withdrawn', { email }) });
      } else toastFailed({ title: t('access.invitations.closed') });
    } catch {
      toastFailed({ title: t('access.invitations.failed') });
    }
  };

  return (
    <li className={lists.line}>
      <div className={lists.words}>
        <p className={lists.name}>{email}</p>
        <p className={lists.detail}>
          {t(`role.${role}`)}
          {` · ${t('access.invitations.sent', { date: formats.dateTime(instant(sentAt)) })} · `}
          <span className={isLate ? classes.late : undefined}>
            {t(isLate ? 'access.invitations.expired' : 'access.invitations.until', {
              date: formats.dateTime(instant(expiresAt)),
            })}
          </span>
        </p>
      </div>
      <div className={classes.actions}>
        <Button
          size="xs"
          loading={sending}
          aria-label={t('access.invitations.resendTo', { email })}
          onClick={() => void sendAgain()}
        >
          {t('access.invitations.resend')}
        </Button>
        <Button
          size="xs"
          loading={withdrawing}
          aria-label={t('access.invitations.withdrawOf', { email })}
          onClick={() => void takeBack()}
        >
          {t('access.invitations.withdraw')}
        </Button>
      </div>
    </li>
  );
}
