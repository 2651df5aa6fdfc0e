import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { CivilDate, Slot } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { BookedSlot } from '../../shared/ledger/account-facts.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import type { BookingDay, DayHalf } from './booking-month.ts';
import type { CalendarActions } from './calendar-actions.ts';
import classes from './day-slots.module.css';
import { useText } from './texts.ts';

interface DaySlotsProps {
  readonly day: BookingDay;
  readonly actions: CalendarActions;
  /** Whether the keyboard's Tab stops here; inside the month view only one slot is a stop. */
  readonly isTabStop: (date: CivilDate, slot: Slot) => boolean;
}

/** A day's two halves: free, picked or booked; a booking of the full day is drawn as one. */
export function DaySlots({ day, actions, isTabStop }: DaySlotsProps): ReactElement {
  const [morning] = day.halves;
  const fullDay = morning?.booking?.slot === 'FULL_DAY' ? morning.booking : null;
  return (
    <div className={classes.slots}>
      {fullDay !== null ? (
        <Booked booking={fullDay} actions={actions} tabStop={isTabStop(day.date, 'FULL_DAY')} />
      ) : (
        day.halves.map((half) => (
          <HalfSlot
            key={half.half}
            day={day}
            half={half}
            actions={actions}
            tabStop={isTabStop(day.date, half.half)}
          />
        ))
      )}
    </div>
  );
}

interface HalfSlotProps {
  readonly day: BookingDay;
  readonly half: DayHalf;
  readonly actions: CalendarActions;
  readonly tabStop: boolean;
}

function HalfSlot({ day, half, actions, tabStop }: HalfSlotProps): ReactElement | null {
  const t = useText();
  const name = useLedgerText();
  const formats = useFormats();
  if (half.booking !== null) return <Booked booking={half.booking} actions={actions} tabStop={tabStop} />;
  if (day.state !== 'OPEN') return <span className={classes.space} />;
  const slot = name(`ledger.slot.${half.half}`);
  if (!actions.mayBook) return <span className={classes.free}>{slot}</span>;
  const label = t('bookings.slot', {
    slot,
    date: formats.longDate(day.date),
    days: formats.days(day.bookable ?? 0),
  });
  return (
    <button
      type="button"
      className={classes.slot}
      aria-pressed={half.picked}
      aria-label={label}
      data-empty={day.bookable === 0 || undefined}
      data-date={day.date}
      data-slot={half.half}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => {
        actions.onToggle(day.date, half.half);
      }}
    >
      {slot}
      {half.picked && <IconCheck size={14} stroke={2.2} aria-hidden />}
    </button>
  );
}

interface BookedProps {
  readonly booking: BookedSlot;
  readonly actions: CalendarActions;
  readonly tabStop: boolean;
}

function Booked({ booking, actions, tabStop }: BookedProps): ReactElement {
  const t = useText();
  const name = useLedgerText();
  const formats = useFormats();
  const subject = name(`ledger.subject.${booking.subject}`);
  const delivered = booking.status === 'DELIVERED';
  const word = t(delivered ? 'bookings.delivered' : 'bookings.booked');
  return (
    <button
      type="button"
      className={classes.booked}
      data-full={booking.slot === 'FULL_DAY' || undefined}
      data-delivered={delivered || undefined}
      data-date={booking.date}
      data-slot={booking.slot}
      tabIndex={tabStop ? 0 : -1}
      title={subject}
      onClick={() => {
        actions.onBooking(booking);
      }}
    >
      {booking.slot === 'FULL_DAY' ? (
        <span className={classes.word}>{word}</span>
      ) : (
        <VisuallyHidden>{word}</VisuallyHidden>
      )}{' '}
      <span className={classes.subject}>{subject}</span>
      <VisuallyHidden>
        {', '}
        {name(`ledger.slot.${booking.slot}`)}
        {', '}
        {formats.longDate(booking.date)}
      </VisuallyHidden>
    </button>
  );
}
