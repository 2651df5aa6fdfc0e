import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { SessionLineFragment } from '../../shared/graphql/__generated__/graphql.ts';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { Section } from '../../shared/ui/section.tsx';
import { toastDone, toastFailed } from '../../shared/ui/toast.tsx';
import lists from '../../shared/lists/lists.module.css';
import classes from './access.module.css';
import { useText } from './texts.ts';

const SESSION_LINE = graphql(`
  fragment SessionLine on Session {
    id
    browser
    system
    address
    startedAt
    lastSeenAt
    current
  }
`);

const END_SESSION = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id) {
      __typename
    }
  }
`);

const END_OTHER_SESSIONS = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      __typename
      ... on OtherSessionsEnded {
        sessions {
          id
          ...SessionLine
        }
      }
    }
  }
`);

interface SessionsSectionProps {
  /** Runs what asks for a proof of who one is. */
  readonly confirmed: RunConfirmed;
  readonly sessions: readonly FragmentType<typeof SESSION_LINE>[];
}

/** Where one is signed in; each of the others can be ended, and all of them at once. */
export function SessionsSection({ confirmed, sessions }: SessionsSectionProps): ReactElement {
  const t = useText();
  const [endOthers, { loading }] = useMutation(END_OTHER_SESSIONS, { refetchQueries: ['SecurityPage'] });
  const lines = readFragment(SESSION_LINE, sessions);
  const signOutElsewhere = () =>
    confirmed(async () => {
      try {
        const outcome = (await endOthers()).data?.endOtherSessions;
        if (outcome?.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
        toastDone({ title: t('access.sessions.othersEnded') });
      } catch {
        toastFailed({ title: t('access.sessions.notEnded') });
      }
      return 'DONE';
    });
  return (
    <Section
      title={t('access.sessions.title')}
      count={lines.length}
      aside={
        lines.length > 1 && (
          <Button size="xs" loading={loading} onClick={() => void signOutElsewhere()}>
            {t('access.sessions.endOthers')}
          </Button>
        )
      }
    >
      <ul className={lists.lines}>
        {lines.map((session) => (
          <SessionLine key={session.id} session={session} confirmed={confirmed} />
        ))}
      </ul>
    </Section>
  );
}

interface SessionLineProps {
  readonly session: SessionLineFragment;
  readonly confirmed: RunConfirmed;
}

function SessionLine({ session, confirmed }: SessionLineProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const [end, { loading }] = useMutation(END_SESSION, { refetchQueries: ['SecurityPage'] });
  const { browser, system, address, startedAt, lastSeenAt, current } = session;
  const device =
    browser === null
      ? t('access.sessions.unknownDevice')
      : system === null
        ? browser
        : t('access.sessions.device', { browser, system });
  const signOut = () =>
    confirmed(async () => {
      try {
        const outcome = (await end({ variables: { id: session.id } })).data?.endSession;
        if (outcome?.__typename === 'RecentAuthenticationRequired') return 'NOT_RECENT';
        toastDone({ title: t('access.sessions.ended', { device }) });
      } catch {
        toastFailed({ title: t('access.sessions.notEnded') });
      }
      return 'DONE';
    });
  return (
    <li className={lists.line}>
      <div className={lists.words}>
        <p className={lists.name}>
          {device}
          {current && <span className={classes.present}>{t('access.sessions.current')}</span>}
        </p>
        <p className={lists.detail}>
          {t('access.sessions.since', { start: formats.dateTime(instant(startedAt)) })}
          {` · ${t('access.sessions.seen', { seen: formats.dateTime(instant(lastSeenAt)) })}`}
          {address !== null && ` · ${address}`}
        </p>
      </div>
      {!current && (
        <Button
          size="xs"
          loading={loading}
          aria-label={t('access.sessions.endOne', { device })}
          onClick={() => void signOut()}
        >
          {t('access.sessions.end')}
        </Button>
      )}
    </li>
  );
}
