import { useReadQuery, type QueryRef } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData } from 'react-router';
import { ChoicesTable } from '../../features/notifications/choices-table.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { NotificationSettingsQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { PageTitle } from '../../shared/ui/page-title.tsx';
import { useText } from './texts.ts';

const NOTIFICATION_SETTINGS = graphql(`
  query NotificationSettings {
    viewer {
      notificationChoices {
        ...NotificationChoice
      }
    }
  }
`);

/** What has been chosen elsewhere counts too: asked anew at each visit. */
export function loader(): QueryRef<NotificationSettingsQuery> {
  return preloadQuery(NOTIFICATION_SETTINGS, { fetchPolicy: 'network-only' });
}

/** What one is told of, and by which channels. */
export function Component(): ReactElement {
  const t = useText();
  const { viewer } = useReadQuery(useLoaderData<QueryRef<NotificationSettingsQuery>>()).data;
  return (
    <>
      <PageTitle page={t('settings.notifications')} />
      <ChoicesTable choices={viewer?.notificationChoices ?? []} />
    </>
  );
}
