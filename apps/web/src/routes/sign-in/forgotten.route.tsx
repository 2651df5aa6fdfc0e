import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import { ForgottenForm } from '../../features/access/forgotten-form.tsx';
import { Door } from './door.tsx';
import { useText } from './texts.ts';

/** Where somebody goes who has forgotten the password. */
export function Component(): ReactElement {
  const t = useText();
  const { state } = useLocation() as { state: { email?: string } | null };
  return (
    <Door title={t('forgotten.title')} subtitle={t('forgotten.subtitle')}>
      <ForgottenForm typed={state?.email ?? ''} />
    </Door>
  );
}
