import { Button } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { ExpiryCallout } from '../../features/credits/expiry-callout.tsx';
import { Explanations } from '../../features/credits/explanations.tsx';
import { ExportMenu } from '../../features/credits/export-menu.tsx';
import { FiguresBand } from '../../features/credits/figures-band.tsx';
import { NoDaysYet } from '../../features/credits/no-days-yet.tsx';
import { ProjectionChart } from '../../features/credits/projection-chart.tsx';
import { StatementFilters } from '../../features/credits/statement-filters.tsx';
import { useNow } from '../../shared/clock/use-now.ts';
import { readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { DaysPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { ACCOUNT_LEDGER } from '../../shared/ledger/account-ledger.fragment.ts';
import { readAccount } from '../../shared/ledger/read-account.ts';
import { useMayBook } from '../../shared/session/may-book.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { Section } from '../../shared/ui/section.tsx';
import classes from './days.module.css';
import { useText } from './texts.ts';

interface DaysPageProps {
  readonly client: NonNullable<DaysPageQuery['client']>;
  /** The list of lines. */
  readonly children: ReactNode;
}

/** Figures, what becomes of the days that are left, and the statement. Staff see it as the client does, and only read. */
export function DaysPage({ client, children }: DaysPageProps): ReactElement {
  const t = useText();
  const now = useNow();
  const ofStaff = useViewer().client === null;
  const mayBook = useMayBook() && !ofStaff;
  const { book } = useClientPaths();
  const facts = readAccount(readFragment(ACCOUNT_LEDGER, client.creditAccount));
  const granted = facts.ledger.lots.length > 0;
  return (
    <>
      <PageHeader
        title={t('days.title')}
        subtitle={ofStaff ? t('days.subtitle.for', { client: client.name }) : t('days.subtitle')}
        actions={
          granted && (
            <>
              <ExportMenu accountId={facts.accountId} />
              {mayBook && (
                <Button
                  component={Link}
                  to={book}
                  variant="filled"
                  leftSection={<IconCalendar size={16} stroke={1.8} aria-hidden />}
                >
                  {t('days.book')}
                </Button>
              )}
            </>
          )
        }
      />
      {granted ? (
        <>
          <FiguresBand facts={facts} now={now} />
          <div className={classes.ahead}>
            <ProjectionChart facts={facts} now={now} />
            <ExpiryCallout facts={facts} now={now} bookAt={mayBook ? book : null} />
          </div>
          <Section title={t('days.statement')}>
            <div className={classes.filters}>
              <StatementFilters facts={facts} />
            </div>
            {children}
          </Section>
          <Explanations facts={facts} now={now} />
        </>
      ) : (
        <NoDaysYet />
      )}
    </>
  );
}
