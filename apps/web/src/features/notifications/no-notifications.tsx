import type { ReactElement } from 'react';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { useText } from './texts.ts';

/** Nothing has happened yet that one would be told of. */
export function NoNotifications(): ReactElement {
  const t = useText();
  const isStaff = useViewer().client === null;
  return (
    <EmptyState title={t('notifications.empty.title')}>
      {t(isStaff ? 'notifications.empty.staff' : 'notifications.empty.body')}
    </EmptyState>
  );
}
