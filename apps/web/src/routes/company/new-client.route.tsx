import { reachOf } from '@akouendy/domain/access';
import type { ReactElement } from 'react';
import { redirect, type LoaderFunctionArgs } from 'react-router';
import { NewClientForm } from '../../features/clients/new-client-form.tsx';
import { useText } from '../../features/clients/texts.ts';
import { requireViewer } from '../../shared/session/viewer.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';

/** For admins; everybody else has no clients to add. */
export async function loader({ request }: LoaderFunctionArgs): Promise<null> {
  const { person } = await requireViewer(request);
  if (reachOf(person.role, 'MANAGE_PORTAL') === null) throw redirect('/clients');
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
