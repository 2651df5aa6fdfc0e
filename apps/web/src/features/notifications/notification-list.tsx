import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import lists from '../../shared/lists/lists.module.css';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { MarkAllButton } from './mark-all-button.tsx';
import { NoNotifications } from './no-notifications.tsx';
import { NotificationLine } from './notification-line.tsx';
import classes from './notifications.module.css';
import { useText } from './texts.ts';

const NOTIFICATION_LIST = graphql(`
  fragment NotificationList on NotificationConnection {
    totalCount
    startCursor
    endCursor
    hasNextPage
    nodes {
      id
      ...NotificationLine
    }
  }
`);

interface NotificationListProps {
  readonly page: FragmentType<typeof NOTIFICATION_LIST>;
  readonly unread: number;
  /** Whether this is the first page. */
  readonly isFirst: boolean;
}

/** All that one has been told, newest first, a page at a time. */
export function NotificationList({ page, unread, isFirst }: NotificationListProps): ReactElement {
  const t = useText();
  const connection = readFragment(NOTIFICATION_LIST, page);
  const { totalCount, startCursor, nodes } = connection;
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('notifications.title')}
        actions={unread > 0 && startCursor !== null && isFirst && <MarkAllButton upTo={startCursor} />}
      />
      {nodes.length === 0 ? (
        <NoNotifications />
      ) : (
        <>
          <p className={lists.count} role="status">
            {t('notifications.count', { count: totalCount })}
          </p>
          <ul className={classes.lines}>
            {nodes.map((notification) => (
              <NotificationLine key={notification.id} notification={notification} />
            ))}
          </ul>
        </>
      )}
      <PageLinks page={connection} first={t('notifications.first')} next={t('notifications.next')} />
    </div>
  );
}
