import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** How many notifications are unread, and the newest ones. */
export const BELL = graphql(`
  query Bell {
    viewer {
      unreadNotifications
      notifications(first: 6) {
        startCursor
        nodes {
          id
          ...NotificationLine
        }
      }
    }
  }
`);
