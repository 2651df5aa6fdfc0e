import type { CivilDate, Slot } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import type { BookingDay } from './booking-month.ts';
import type { CalendarActions } from './calendar-actions.ts';
import classes from './calendar-day.module.css';
import { useDayNote } from './day-note.ts';
import { DaySlots } from './day-slots.tsx';
import { ExpiryFlag } from './expiry-flag.tsx';
import flags from './flags.module.css';
import { useText } from './texts.ts';

interface CalendarDayProps {
  readonly facts: AccountFacts;
  readonly day: BookingDay;
  /** 0 for Monday; flags of the last days grow to the left. */
  readonly column: number;
  /** Where the notice's line runs. */
  readonly step: string | undefined;
  readonly actions: CalendarActions;
  readonly isTabStop: (date: CivilDate, slot: Slot) => boolean;
}

/** One day of the month view. */
export function CalendarDay({
  facts,
  day,
  column,
  step,
  actions,
  isTabStop,
}: CalendarDayProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const note = useDayNote(facts)(day);
  const picked = day.halves.some((half) => half.picked);
  const booked = day.halves.some(({ booking }) => booking !== null);
  const monthStarts = day.date.endsWith('-01') || column === 0;
  return (
    <div
      role="gridcell"
      className={classes.day}
      data-state={day.state}
      data-past={day.past || undefined}
      data-outside={!day.inMonth || undefined}
      data-picked={picked || undefined}
      data-step={step}
      data-lapses={day.expiry !== null || undefined}
      aria-current={day.today ? 'date' : undefined}
    >
      {(day.firstBookable || day.expiry !== null) && (
        <div className={classes.flags} data-end={column > 2 || undefined}>
          {day.firstBookable && (
            <span className={flags.notice}>{t('bookings.notice', { date: formats.shortDay(day.date) })}</span>
          )}
          {day.expiry !== null && <ExpiryFlag expiry={day.expiry} facts={facts} />}
        </div>
      )}
      <p className={classes.head}>
        <span className={classes.date}>
          <b>{formats.dayOfMonth(day.date)}</b> {monthStarts && formats.month(day.date)}
        </span>
        {day.today && <span>{t('bookings.today')}</span>}
        {day.bookable !== null && (
          <span className={classes.balance} aria-hidden>
            {formats.days(day.bookable)}
          </span>
        )}
      </p>
      {(day.state === 'OPEN' || booked) && <DaySlots day={day} actions={actions} isTabStop={isTabStop} />}
      {note !== null && !booked && (
        <p className={classes.note} data-quiet={day.state === 'BEFORE_NOTICE' || undefined}>
          {note}
        </p>
      )}
    </div>
  );
}
