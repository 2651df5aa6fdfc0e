import { Button } from '@mantine/core';
import { daysBetween, REQUEST_DAY_ENDS_AT_HOUR, wallClock, type Instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { soonExpiriesOf } from '../../shared/ledger/soon-expiry.ts';
import { Callout } from '../../shared/ui/callout.tsx';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { RichText, useText } from './texts.ts';

interface ExpiryCalloutProps {
  readonly facts: AccountFacts;
  readonly now: Instant;
  /** Where to book; `null` for someone who may not. */
  readonly bookAt: string | null;
}

/** The next days to lapse that a booking can still save, and the last moment to make it. */
export function ExpiryCallout({ facts, now, bookAt }: ExpiryCalloutProps): ReactElement | null {
  const t = useText();
  const formats = useFormats();
  const next = soonExpiriesOf(facts, now).find((expiry) => expiry.usable);
  if (next === undefined) return null;
  const days = formats.days(next.halfDays);
  return (
    <Callout
      title={t('credits.expiry.title', {
        days,
        count: dayCount(next.halfDays),
        date: formats.date(next.date),
      })}
      action={
        bookAt !== null && (
          <Button component={Link} to={bookAt}>
            {t('credits.expiry.book', { days })}
          </Button>
        )
      }
    >
      <RichText
        id="credits.expiry.lastChance"
        values={{
          date: formats.date(next.limit.date),
          hour: formats.hour(REQUEST_DAY_ENDS_AT_HOUR),
          inDays: daysBetween(wallClock(now).date, next.limit.date),
        }}
        components={{ b: <b /> }}
      />
    </Callout>
  );
}
