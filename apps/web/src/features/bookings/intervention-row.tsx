import { Button } from '@mantine/core';
import {
  cancelBooking,
  REQUEST_DAY_ENDS_AT_HOUR,
  noticeLimit,
  type BookingId,
  type Instant,
} from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { InterventionFragment } from '../../shared/graphql/__generated__/graphql.ts';
import type { AccountFacts, BookedSlot } from '../../shared/ledger/account-facts.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import classes from './intervention-row.module.css';
import { useText } from './texts.ts';

interface InterventionRowProps {
  readonly intervention: InterventionFragment;
  readonly facts: AccountFacts;
  readonly now: Instant;
  /** Asks to cancel; `null` for someone who may not. */
  readonly onCancel: ((booking: BookedSlot) => void) | null;
}

/** One intervention ahead: when, what, where, how long, and its cancellation while that is free. */
export function InterventionRow({ intervention, facts, now, onCancel }: InterventionRowProps): ReactElement {
  const t = useText();
  const name = useLedgerText();
  const formats = useFormats();
  const { date, slot, halfDays, place, subject, description, status } = intervention;
  const booking: BookedSlot = { ...intervention, id: intervention.id as BookingId };
  const cancellable = cancelBooking(booking, facts.calendar, now).ok;
  const limit = noticeLimit(date, facts.calendar);
  const year = formats.otherYear(date);
  const facets = [
    formats.weekday(date),
    name(`ledger.slot.${slot}`).toLocaleLowerCase(),
    t(`bookings.placeInLine.${place}`),
    ...(status === 'REQUESTED' ? [t('bookings.upcoming.requested')] : []),
  ];
  return (
    <li className={classes.row}>
      <time className={classes.date} dateTime={date}>
        <b>{formats.dayOfMonth(date)}</b>
        <small>{formats.month(date)}</small>
        {year !== null && <small>{year}</small>}
      </time>
      <div className={classes.words}>
        <p className={classes.subject}>{name(`ledger.subject.${subject}`)}</p>
        <p className={classes.facets}>{facets.join(' · ')}</p>
        {description !== '' && <p className={classes.description}>{description}</p>}
        {onCancel !== null && !cancellable && (
          <p className={classes.facets}>
            {t('bookings.upcoming.closed', {
              date: formats.shortDate(limit.date),
              hour: formats.hour(REQUEST_DAY_ENDS_AT_HOUR),
            })}
          </p>
        )}
      </div>
      <div className={classes.end}>
        <span>{formats.days(halfDays)}</span>
        {onCancel !== null && cancellable && (
          <Button
            size="xs"
            variant="subtle"
            className={classes.cancel}
            aria-label={t('bookings.cancel.of', { date: formats.date(date) })}
            onClick={() => {
              onCancel(booking);
            }}
          >
            {t('bookings.cancel')}
          </Button>
        )}
      </div>
    </li>
  );
}
