import { dayOfWeek } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import type { DayExpiry } from './booking-month.ts';
import classes from './flags.module.css';
import { useText } from './texts.ts';

interface ExpiryFlagProps {
  readonly expiry: DayExpiry;
  readonly facts: AccountFacts;
}

/** What lapses on a day, and what still would with the selection; a date that has no column is named. */
export function ExpiryFlag({ expiry, facts }: ExpiryFlagProps): ReactElement {
  const t = useText();
  const lotName = useLotName();
  const formats = useFormats();
  const { date, before, after, lots } = expiry;
  const origins = lots.flatMap((id) => facts.origins.get(id) ?? []);
  const lot = [...new Set(origins.map(lotName))].join(', ');
  return (
    <span className={classes.expiry} data-saved={after === 0 || undefined}>
      {dayOfWeek(date) > 5
        ? t('bookings.expiry.earlier', { lot, date: formats.shortDate(date) })
        : t('bookings.expiry', { lot })}
      {after !== before && <s>{formats.days(before)}</s>}{' '}
      <b>{t('bookings.expiry.lost', { days: formats.days(after), count: dayCount(after) })}</b>
    </span>
  );
}
