import type { ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { AskForm } from '../../features/quotes/ask-form.tsx';
import { readSubject } from '../../features/quotes/subjects.ts';
import { useText } from '../../features/quotes/texts.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';

/** Where a client’s admin asks for a quote. */
export function Component(): ReactElement {
  const t = useText();
  const { client } = useViewer();
  const mayAsk = useMay('ACCEPT_COMMITMENT');
  const [address] = useSearchParams();
  const navigate = useNavigate();
  if (client === null || !mayAsk) {
    return (
      <>
        <PageHeader title={t('quotes.ask')} />
        <EmptyState
          title={t('quotes.notYours.title')}
          action={<Link to="/offre">{t('quotes.notYours.offer')}</Link>}
        >
          {t('quotes.notYours.body')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('quotes.ask')} subtitle={t('quotes.ask.subtitle')} />
      <AskForm
        clientId={client.id}
        subject={readSubject(address)}
        onAsked={(quoteId) => {
          toastDone({ title: t('quotes.ask.done') });
          void navigate(`/devis/${quoteId}`, { replace: true });
        }}
      />
    </>
  );
}
