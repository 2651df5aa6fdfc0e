import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { BookingDesk } from '../../features/bookings/booking-desk.tsx';
import { readMonth, type Month } from '../../features/bookings/month.ts';
import { useNow } from '../../shared/clock/use-now.ts';
import { readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { BookPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { ACCOUNT_LEDGER } from '../../shared/ledger/account-ledger.fragment.ts';
import { readAccount } from '../../shared/ledger/read-account.ts';
import { useMayBook } from '../../shared/session/may-book.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { Link } from '../../shared/ui/link.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { useText } from './texts.ts';

/** The month in the page's address: `?mois=2026-12`. */
const MONTH = 'mois';

interface BookPageProps {
  readonly client: NonNullable<BookPageQuery['client']>;
}

/** The calendar to book in, with the month in the address. */
export function BookPage({ client }: BookPageProps): ReactElement {
  const t = useText();
  const viewer = useViewer();
  const mayBook = useMayBook();
  const mayOrder = useMay('ACCEPT_COMMITMENT');
  const now = useNow();
  const [address, setAddress] = useSearchParams();
  const facts = readAccount(readFragment(ACCOUNT_LEDGER, client.creditAccount));
  const onMonth = (month: Month) => {
    setAddress({ [MONTH]: month }, { preventScrollReset: true });
  };
  return (
    <>
      <PageHeader
        title={t(mayBook ? 'book.title' : 'book.title.readOnly')}
        subtitle={
          viewer.client === null
            ? t(mayBook ? 'book.subtitle.for' : 'book.subtitle.readOnly', { client: client.name })
            : t('book.subtitle')
        }
      />
      {facts.ledger.lots.length === 0 ? (
        <EmptyState
          title={t('book.none.title')}
          action={mayOrder && <Link to="/commander">{t('book.order')}</Link>}
        >
          {t('book.none.body')}
        </EmptyState>
      ) : (
        <BookingDesk
          facts={facts}
          now={now}
          personId={viewer.person.id}
          asked={readMonth(address.get(MONTH))}
          onMonth={onMonth}
          mayBook={mayBook}
        />
      )}
    </>
  );
}
