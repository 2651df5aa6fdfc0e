import type { ReactElement } from 'react';
import type { LoaderFunctionArgs } from 'react-router';
import { NewClientForm } from '../../features/clients/new-client-form.tsx';
import { useText } from '../../features/clients/texts.ts';
import { requirePermission } from '../../shared/session/viewer.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';

/** For admins; nobody else has clients to add. */
export async function loader({ request }: LoaderFunctionArgs): Promise<null> {
  await requirePermission(request, 'MANAGE_PORTAL');
  return null;
}

/** Where a client is added. */
export function Component(): ReactElement {
  const t = useText();
  return (
    <>
      <PageHeader title={t('company.new')} subtitle={t('company.new.subtitle')} />
      <NewClientForm />
    </>
  );
}
