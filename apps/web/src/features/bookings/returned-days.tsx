import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts, BookedSlot } from '../../shared/ledger/account-facts.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import classes from './booking-dialog.module.css';
import { returnedByCancelling } from './returned-credit.ts';
import { useText } from './texts.ts';

interface ReturnedDaysProps {
  readonly facts: AccountFacts;
  readonly booking: BookedSlot;
}

/** What a cancellation would give back, lot by lot, and until when it can be used. */
export function ReturnedDays({ facts, booking }: ReturnedDaysProps): ReactElement {
  const t = useText();
  const name = useLedgerText();
  const formats = useFormats();
  const { halfDays } = booking;
  return (
    <div>
      <p>{t('bookings.cancel.comesBack', { days: formats.days(halfDays), count: dayCount(halfDays) })}</p>
      <ul className={classes.returned}>
        {returnedByCancelling(facts, booking.id).map(({ pool, halfDays: returned }) => {
          const source = facts.origins.get(pool.lotId)?.source;
          return (
            <li key={`${pool.lotId}/${String(pool.carriesOver)}`} className={classes.part}>
              <span>
                {t('bookings.cancel.part', {
                  days: formats.days(returned),
                  lot: source === undefined ? '' : name(`ledger.lot.${source}`),
                })}
                {', '}
                {pool.until === null
                  ? t('bookings.cancel.endless')
                  : t('bookings.cancel.until', { date: formats.date(pool.until) })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
