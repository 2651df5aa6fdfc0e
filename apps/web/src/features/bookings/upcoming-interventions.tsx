import { Button } from '@mantine/core';
import { bookableBalance, earliestBookableDate, type Instant } from '@akouendy/domain';
import { useRef, useState, type ReactElement } from 'react';
import { Link as RouterLink } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { AccountFacts, BookedSlot } from '../../shared/ledger/account-facts.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { BookingDialog } from './booking-dialog.tsx';
import { INTERVENTION, UPCOMING_INTERVENTIONS } from './intervention.fragment.ts';
import { InterventionRow } from './intervention-row.tsx';
import classes from './upcoming-interventions.module.css';
import { useText } from './texts.ts';

const SHOWN_AT_FIRST = 5;

interface UpcomingInterventionsProps {
  readonly account: FragmentType<typeof UPCOMING_INTERVENTIONS>;
  readonly facts: AccountFacts;
  readonly now: Instant;
  readonly bookAt: string;
  readonly mayBook: boolean;
}

/** The next interventions, soonest first, each with its way out while there is one. */
export function UpcomingInterventions(props: UpcomingInterventionsProps): ReactElement {
  const { facts, now, bookAt, mayBook } = props;
  const t = useText();
  const { bookings } = readFragment(UPCOMING_INTERVENTIONS, props.account);
  const heading = useRef<HTMLHeadingElement>(null);
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<BookedSlot | null>(null);
  const rows = bookings.nodes.map((node) => readFragment(INTERVENTION, node));
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST);
  const beyond = bookings.totalCount - rows.length;
  return (
    <Section
      title={t('bookings.upcoming.title')}
      headingRef={heading}
      count={bookings.totalCount > 0 ? bookings.totalCount : undefined}
      aside={bookings.totalCount > 0 && <Link to={bookAt}>{t('bookings.upcoming.all')}</Link>}
    >
      {rows.length === 0 ? (
        <NothingAhead facts={facts} now={now} bookAt={mayBook ? bookAt : null} />
      ) : (
        <ul className={classes.list}>
          {shown.map((intervention) => (
            <InterventionRow
              key={intervention.id}
              intervention={intervention}
              facts={facts}
              now={now}
              onCancel={mayBook ? setOpened : null}
            />
          ))}
        </ul>
      )}
      {shown.length < rows.length && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('bookings.upcoming.more', { count: rows.length - shown.length })}
        </Button>
      )}
      {shown.length === rows.length && beyond > 0 && (
        <p className={classes.beyond}>{t('bookings.upcoming.moreInCalendar', { count: beyond })}</p>
      )}
      <BookingDialog
        facts={facts}
        now={now}
        booking={opened}
        mayCancel={mayBook}
        onClose={() => {
          setOpened(null);
        }}
        onCancelled={() => heading.current?.focus()}
      />
    </Section>
  );
}

interface NothingAheadProps {
  readonly facts: AccountFacts;
  readonly now: Instant;
  readonly bookAt: string | null;
}

function NothingAhead({ facts, now, bookAt }: NothingAheadProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const date = earliestBookableDate(now, facts.calendar);
  const bookable = bookableBalance(facts.ledger).on(date);
  return (
    <div className={classes.empty}>
      <EmptyState
        title={t('bookings.upcoming.empty.title')}
        action={
          bookAt !== null &&
          bookable > 0 && (
            <Button size="xs" component={RouterLink} to={bookAt}>
              {t('bookings.upcoming.empty.action')}
            </Button>
          )
        }
      >
        {bookable > 0
          ? t('bookings.upcoming.empty.body', {
              days: formats.days(bookable),
              date: formats.shortDate(date),
            })
          : t('bookings.upcoming.empty.none')}
      </EmptyState>
    </div>
  );
}
