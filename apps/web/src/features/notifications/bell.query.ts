import { graphql } from '../../shared/graphql/__generated__/index.ts';

/** The same, told at once and whenever it has changed: what is told takes the place of what was asked. */
export const BELL_RINGS = graphql(`
  subscription BellRings {
    notificationsChanged {
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
