import { useMutation } from '@apollo/client/react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';

const MARK_READ = graphql(`
  mutation MarkNotificationRead($id: ID!) {
    markNotificationRead(id: $id) {
      __typename
      ... on NotificationRead {
        notification {
          id
          readAt
        }
        viewer {
          unreadNotifications
        }
      }
    }
  }
`);

/** Marks a notification as read. When that fails it stays unread, which is where one sees it. */
export function useMarkRead(): (id: string) => void {
  const [send] = useMutation(MARK_READ);
  return (id) => {
    send({ variables: { id } }).catch(() => undefined);
  };
}
