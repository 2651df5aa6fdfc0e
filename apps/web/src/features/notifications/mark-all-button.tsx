import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import { toastFailed } from '../../shared/ui/toast.tsx';
import { useText } from './texts.ts';

const MARK_ALL_READ = graphql(`
  mutation MarkAllNotificationsRead($upTo: String!) {
    markAllNotificationsRead(upTo: $upTo) {
      unreadNotifications
    }
  }
`);

/** Marks as read what is shown and all before it; what comes meanwhile stays unread. */
export function MarkAllButton({ upTo }: { readonly upTo: string }): ReactElement {
  const t = useText();
  const [send, { loading }] = useMutation(MARK_ALL_READ, {
    refetchQueries: ['Bell', 'NotificationsPage'],
    awaitRefetchQueries: true,
  });
  const markAll = async () => {
    try {
      await send({ variables: { upTo } });
    } catch {
      toastFailed({ title: t('notifications.notMarked') });
    }
  };
  return (
    <Button size="xs" loading={loading} onClick={() => void markAll()}>
      {t('notifications.markAll')}
    </Button>
  );
}
