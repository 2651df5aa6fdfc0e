import type { CivilDate } from '@akouendy/domain';
import { useId, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import type { BookingWeek } from './booking-month.ts';
import type { CalendarActions } from './calendar-actions.ts';
import { CalendarDay } from './calendar-day.tsx';
import classes from './calendar-grid.module.css';
import { useText } from './texts.ts';
import { useGridKeys } from './use-grid-keys.ts';

interface CalendarGridProps {
  readonly facts: AccountFacts;
  /** What is shown, in words. */
  readonly title: string;
  readonly weeks: readonly BookingWeek[];
  readonly earliest: CivilDate;
  readonly actions: CalendarActions;
  /** Shows the neighbouring month, `1` or `-1`; `false` when the calendar ends here. */
  readonly onTurn: (direction: number) => boolean;
  /** A day of this month to put the keyboard on. */
  readonly focusOn: CivilDate | null;
  readonly onFocused: () => void;
}

/** The month from Monday to Friday, with the notice, closures, balances and expiries drawn in. */
export function CalendarGrid(props: CalendarGridProps): ReactElement {
  const { facts, title, weeks, earliest, actions, onTurn, focusOn, onFocused } = props;
  const t = useText();
  const formats = useFormats();
  const help = useId();
  const { ref, isTabStop, onKeyDown, onFocus } = useGridKeys(
    weeks,
    actions.mayBook,
    onTurn,
    focusOn,
    onFocused,
  );
  return (
    <div
      ref={ref}
      role="grid"
      tabIndex={-1}
      aria-label={t('bookings.grid', { month: title })}
      aria-describedby={help}
      className={classes.grid}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <div role="row" className={classes.heads}>
        <span role="columnheader" className={classes.corner}>
          <span id={help} className={classes.help}>
            {t('bookings.grid.help')}
          </span>
        </span>
        {weeks[0]?.days.map(({ date }) => (
          <span key={date} role="columnheader" className={classes.head}>
            {formats.weekday(date, 'long')}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <div
          key={week.number}
          role="row"
          className={classes.week}
          data-flagged={isFlagged(week) || undefined}
          data-compact={isOver(week) || undefined}
        >
          <span
            role="rowheader"
            className={classes.number}
            aria-label={t('bookings.week.long', { number: week.number })}
          >
            {t('bookings.week', { number: week.number })}
          </span>
          {week.days.map((day, column) => (
            <CalendarDay
              key={day.date}
              facts={facts}
              day={day}
              column={column}
              step={stepOf(week, day.date, earliest)}
              actions={actions}
              isTabStop={isTabStop}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** A flag needs a strip above the days, so that it covers none of their slots. */
function isFlagged(week: BookingWeek): boolean {
  return week.days.some(({ firstBookable, expiry }) => firstBookable || expiry !== null);
}

/** A week in which nothing can be booked and nothing is takes little room. */
function isOver(week: BookingWeek): boolean {
  return week.days.every(
    ({ state, halves }) => state !== 'OPEN' && halves.every(({ booking }) => booking === null),
  );
}

/** On which side of a day the stepped line of the notice runs. */
function stepOf(week: BookingWeek, date: CivilDate, earliest: CivilDate): string | undefined {
  if (!week.days.some((day) => day.date === earliest)) return undefined;
  if (date < earliest) return 'below';
  return date === earliest ? 'corner' : 'above';
}
