import { useQuery } from '@apollo/client/react';
import { ActionIcon, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Link as TextLink } from '../../shared/ui/link.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import { BELL } from './bell.query.ts';
import { MarkAllButton } from './mark-all-button.tsx';
import { NoNotifications } from './no-notifications.tsx';
import { NotificationLine } from './notification-line.tsx';
import classes from './notifications.module.css';
import { useText } from './texts.ts';

/** The page of all notifications. */
const PAGE = '/notifications';

const MOST_SHOWN = 99;

interface BellProps {
  /** In the header it opens the newest ones; in the phone's bar it leads to the page. */
  readonly place: 'header' | 'bar';
}

/** How many notifications wait to be read, and the way to them. */
export function Bell({ place }: BellProps): ReactElement {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const { data, error, refetch } = useQuery(BELL, { fetchPolicy: 'cache-and-network' });
  const viewer = data?.viewer ?? null;
  const unread = viewer?.unreadNotifications ?? 0;
  const label = t('notifications.bell', { count: unread });
  const face = (
    <>
      <IconBell size={18} stroke={1.6} aria-hidden />
      {unread > 0 && (
        <span className={classes.badge} aria-hidden>
          {unread > MOST_SHOWN ? `${String(MOST_SHOWN)}+` : unread}
        </span>
      )}
    </>
  );
  if (place === 'bar') {
    return (
      <ActionIcon component={Link} to={PAGE} aria-label={label} className={classes.bell ?? ''}>
        {face}
      </ActionIcon>
    );
  }
  const close = () => {
    setOpened(false);
  };
  const { nodes, startCursor } = viewer?.notifications ?? { nodes: [], startCursor: null };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={400} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          aria-label={label}
          className={classes.bell ?? ''}
          onClick={() => {
            if (!opened) void refetch();
            setOpened(!opened);
          }}
        >
          {face}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('notifications.title')} className={classes.dropdown ?? ''}>
        <header className={classes.head}>
          <p className={classes.title}>{t('notifications.title')}</p>
          {unread > 0 && startCursor !== null && <MarkAllButton upTo={startCursor} />}
        </header>
        {viewer === null && error !== undefined && (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
        {viewer === null && error === undefined && (
          <Pending>
            <ListSkeleton rows={3} />
          </Pending>
        )}
        {viewer !== null && nodes.length === 0 && <NoNotifications />}
        <ul className={classes.lines}>
          {nodes.map((notification) => (
            <NotificationLine key={notification.id} notification={notification} onFollow={close} />
          ))}
        </ul>
        <p className={classes.foot}>
          <TextLink to={PAGE} onClick={close}>
            {t('notifications.all')}
          </TextLink>
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
