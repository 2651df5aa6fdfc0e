import { Button } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { wallClock } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { UpcomingInterventions } from '../../features/bookings/upcoming-interventions.tsx';
import { ContractOverview } from '../../features/contracts/contract-overview.tsx';
import { DayBalance } from '../../features/credits/day-balance.tsx';
import { ExpiryCallout } from '../../features/credits/expiry-callout.tsx';
import { NoDaysYet } from '../../features/credits/no-days-yet.tsx';
import { ProjectionChart } from '../../features/credits/projection-chart.tsx';
import { EntitlementOverview } from '../../features/entitlements/entitlement-overview.tsx';
import { useNow } from '../../shared/clock/use-now.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { HomePageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { ACCOUNT_LEDGER } from '../../shared/ledger/account-ledger.fragment.ts';
import { readAccount } from '../../shared/ledger/read-account.ts';
import { useMayBook } from '../../shared/session/may-book.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { AwaitedAnswers } from './awaited-answers.tsx';
import classes from './home.module.css';
import { useText } from './texts.ts';
import { useLiveHome } from './use-live-home.ts';

interface HomePageProps {
  readonly client: NonNullable<HomePageQuery['client']>;
}

/** The client's days, drawn and explained, and the next interventions. */
export function HomePage({ client }: HomePageProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const viewer = useViewer();
  const now = useNow();
  const mayBook = useMayBook();
  const mayOrder = useMay('ACCEPT_COMMITMENT');
  const { book } = useClientPaths();
  useLiveHome();
  const facts = readAccount(readFragment(ACCOUNT_LEDGER, client.creditAccount));
  const granted = facts.ledger.lots.length > 0;
  const [firstName = viewer.person.name] = viewer.person.name.split(' ');
  return (
    <>
      <PageHeader
        title={viewer.client === null ? client.name : t('home.greeting', { name: firstName })}
        documentTitle={viewer.client === null ? client.name : t('home.title')}
        subtitle={formats.longDate(wallClock(now).date)}
        actions={
          <>
            {mayOrder && (
              <Button component={Link} to="/commander" variant={granted ? 'default' : 'filled'}>
                {t('home.order')}
              </Button>
            )}
            {mayBook && granted && (
              <Button
                component={Link}
                to={book}
                variant="filled"
                leftSection={<IconCalendar size={16} stroke={1.8} aria-hidden />}
              >
                {t('home.book')}
              </Button>
            )}
          </>
        }
      />
      {mayOrder && (
        <div className={classes.awaited}>
          <AwaitedAnswers client={client} />
        </div>
      )}
      {granted ? (
        <section className={classes.days} aria-label={t('home.days')}>
          <DayBalance facts={facts} now={now} />
          <div className={classes.ahead}>
            <ProjectionChart facts={facts} now={now} />
            <ExpiryCallout facts={facts} now={now} bookAt={mayBook ? book : null} />
          </div>
        </section>
      ) : (
        <NoDaysYet />
      )}
      {granted && (
        <div className={classes.next}>
          <UpcomingInterventions
            account={client.creditAccount}
            facts={facts}
            now={now}
            bookAt={book}
            mayBook={mayBook}
          />
        </div>
      )}
      <div className={classes.included}>
        <ContractOverview client={client} awaitedElsewhere={mayOrder} />
        <EntitlementOverview client={client} />
      </div>
    </>
  );
}
