import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { Link } from '../../shared/ui/link.tsx';
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
  /** The address of the page that begins after the cursor; without one, of the first page. */
  readonly addressOf: (cursor?: string) => string;
}

/** All that one has been told, newest first, a page at a time. */
export function NotificationList({ page, unread, isFirst, addressOf }: NotificationListProps): ReactElement {
  const t = useText();
  const { totalCount, startCursor, endCursor, hasNextPage, nodes } = readFragment(NOTIFICATION_LIST, page);
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
          <p className={classes.count} role="status">
            {t('notifications.count', { count: totalCount })}
          </p>
          <ul className={classes.lines}>
            {nodes.map((notification) => (
              <NotificationLine key={notification.id} notification={notification} />
            ))}
          </ul>
        </>
      )}
      <div className={classes.pages}>
        {!isFirst && <Link to={addressOf()}>{t('notifications.first')}</Link>}
        {hasNextPage && endCursor !== null && (
          <Link to={addressOf(endCursor)}>{t('notifications.next')}</Link>
        )}
      </div>
    </div>
  );
}
