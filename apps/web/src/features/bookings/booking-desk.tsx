import { useMediaQuery } from '@mantine/hooks';
import { earliestBookableDate, addDays, wallClock, type CivilDate, type Instant } from '@akouendy/domain';
import { useCallback, useRef, useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts, BookedSlot } from '../../shared/ledger/account-facts.ts';
import { Agenda } from './agenda.tsx';
import { BookingDialog } from './booking-dialog.tsx';
import classes from './booking-desk.module.css';
import { bookingMonth } from './booking-month.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { CalendarKey } from './calendar-key.tsx';
import { MonthBar } from './month-bar.tsx';
import { firstDayOf, monthAfter, monthOf, type Month } from './month.ts';
import { SelectionDock } from './selection-dock.tsx';
import { SelectionPanel } from './selection-panel.tsx';
import { useText } from './texts.ts';
import { useDesk } from './use-desk.ts';

interface BookingDeskProps {
  readonly facts: AccountFacts;
  readonly now: Instant;
  /** Who books. */
  readonly personId: string;
  /** The month of the address; `null` when it names none. */
  readonly asked: Month | null;
  readonly onMonth: (month: Month) => void;
  readonly mayBook: boolean;
}

/** The calendar and the selection side by side; on a narrow screen the selection waits below. */
export function BookingDesk({
  facts,
  now,
  personId,
  asked,
  onMonth,
  mayBook,
}: BookingDeskProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const narrow = useMediaQuery('(max-width: 860px)', false, { getInitialValueInEffect: false });
  const wide = useMediaQuery('(min-width: 1181px)', true, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState<BookedSlot | null>(null);
  const [focusOn, setFocusOn] = useState<CivilDate | null>(null);
  const panel = useRef<HTMLHeadingElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const desk = useDesk(facts, now, personId, () => (panel.current ?? heading.current)?.focus());
  const earliest = earliestBookableDate(now, facts.calendar);
  const home = monthOf(wallClock(now).date);
  const first = monthOf(facts.covers.from);
  const last = monthOf(addDays(facts.covers.until, -1));
  const month = asked !== null && asked >= first && asked <= last ? asked : home;
  const weeks = bookingMonth(facts, desk.selection, month, now);
  const from = weeks[0]?.days[0]?.date;
  const to = weeks.at(-1)?.days.at(-1)?.date;
  const title =
    month === home && from !== undefined && to !== undefined
      ? formats.period(from, to)
      : formats.monthAndYear(firstDayOf(month));
  const actions = { mayBook, onToggle: desk.toggle, onBooking: setOpened };
  const onFocused = useCallback(() => {
    setFocusOn(null);
  }, []);
  const onTurn = (direction: number) => {
    const next = monthAfter(month, direction);
    const known = next >= first && next <= last;
    if (known) onMonth(next);
    return known;
  };
  const isShown = (date: CivilDate) => weeks.some(({ days }) => days.some((day) => day.date === date));
  const onSee = (date: CivilDate) => {
    if (!isShown(date)) onMonth(monthOf(date));
    setFocusOn(date);
  };
  const here = focusOn !== null && isShown(focusOn) ? focusOn : null;
  return (
    <div
      className={classes.desk}
      data-wide={(wide && mayBook) || undefined}
      data-docked={desk.selection.length > 0 || undefined}
    >
      <div className={classes.calendar}>
        <MonthBar
          month={month}
          title={title}
          heading={heading}
          home={home}
          first={first}
          last={last}
          onMonth={onMonth}
        />
        {!mayBook && <p className={classes.readOnly}>{t('bookings.readOnly')}</p>}
        {narrow ? (
          <Agenda facts={facts} weeks={weeks} actions={actions} focusOn={here} onFocused={onFocused} />
        ) : (
          <CalendarGrid
            facts={facts}
            title={title}
            weeks={weeks}
            earliest={earliest}
            actions={actions}
            onTurn={onTurn}
            focusOn={here}
            onFocused={onFocused}
          />
        )}
        {!narrow && <CalendarKey />}
      </div>
      {mayBook && wide && (
        <aside className={classes.panel} aria-labelledby="selection">
          <h2 ref={panel} id="selection" tabIndex={-1} className={classes.title}>
            {t('bookings.selection.title')}
            {desk.selection.length > 0 && <b>{formats.days(desk.outcome.halfDays)}</b>}
          </h2>
          <SelectionPanel facts={facts} desk={desk} onSee={onSee} />
        </aside>
      )}
      {mayBook && !wide && <SelectionDock facts={facts} desk={desk} onSee={onSee} />}
      <BookingDialog
        facts={facts}
        now={now}
        booking={opened}
        mayCancel={mayBook}
        onCancelled={onSee}
        onClose={() => {
          setOpened(null);
        }}
      />
    </div>
  );
}
