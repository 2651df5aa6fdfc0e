import type { ReactElement } from 'react';
import { ProfileForm } from '../../features/access/profile-form.tsx';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { PageTitle } from '../../shared/ui/page-title.tsx';
import { useText } from './texts.ts';

/** One's name and language. */
export function Component(): ReactElement {
  const t = useText();
  const { person } = useViewer();
  return (
    <>
      <PageTitle page={t('settings.profile')} />
      <ProfileForm person={person} />
    </>
  );
}
