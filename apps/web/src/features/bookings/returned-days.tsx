import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts, BookedSlot } from '../../shared/ledger/account-facts.ts';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
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
  const lotName = useLotName();
  const formats = useFormats();
  const { halfDays } = booking;
  return (
    <div>
      <p>{t('bookings.cancel.comesBack', { days: formats.days(halfDays), count: dayCount(halfDays) })}</p>
      <ul className={classes.returned}>
        {returnedByCancelling(facts, booking.id).map(({ pool, halfDays: returned }) => {
          const origin = facts.origins.get(pool.lotId);
          return (
            <li key={`${pool.lotId}/${String(pool.carriesOver)}`} className={classes.part}>
              <span>
                {t('bookings.cancel.part', {
                  days: formats.days(returned),
                  lot: origin === undefined ? '' : lotName(origin),
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
