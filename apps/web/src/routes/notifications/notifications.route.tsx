import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { NotificationList } from '../../features/notifications/notification-list.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { NotificationsPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER } from '../../shared/lists/address.ts';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';

const NOTIFICATIONS_PAGE = graphql(`
  query NotificationsPage($after: String) {
    viewer {
      unreadNotifications
      notifications(first: 30, after: $after) {
        ...NotificationList
      }
    }
  }
`);

/** What has come since is asked for at each visit. */
export function loader({ request }: LoaderFunctionArgs): QueryRef<NotificationsPageQuery> {
  const after = new URL(request.url).searchParams.get(AFTER);
  return preloadQuery(NOTIFICATIONS_PAGE, { variables: { after }, fetchPolicy: 'network-only' });
}

/** All that one has been told. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QueryRef<NotificationsPageQuery>>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Notifications queryRef={queryRef} />
    </Suspense>
  );
}

function Notifications({
  queryRef,
}: {
  readonly queryRef: QueryRef<NotificationsPageQuery>;
}): ReactElement | null {
  const [address] = useSearchParams();
  const { viewer } = useReadQuery(queryRef).data;
  if (viewer === null) return null;
  return (
    <NotificationList
      page={viewer.notifications}
      unread={viewer.unreadNotifications}
      isFirst={!address.has(AFTER)}
    />
  );
}
