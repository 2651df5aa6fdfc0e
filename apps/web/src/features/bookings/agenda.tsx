import { NOTICE_WORKING_DAYS, type CivilDate } from '@akouendy/domain';
import { useEffect, useRef, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts } from '../../shared/ledger/account-facts.ts';
import type { BookingDay, BookingWeek } from './booking-month.ts';
import type { CalendarActions } from './calendar-actions.ts';
import classes from './agenda.module.css';
import { useDayNote } from './day-note.ts';
import { DaySlots } from './day-slots.tsx';
import { ExpiryFlag } from './expiry-flag.tsx';
import flags from './flags.module.css';
import { useText } from './texts.ts';

interface AgendaProps {
  readonly facts: AccountFacts;
  readonly weeks: readonly BookingWeek[];
  readonly actions: CalendarActions;
  readonly focusOn: CivilDate | null;
  readonly onFocused: () => void;
}

const everywhere = () => true;

/**
 * The month as a list of days, for a narrow screen. Days within the notice that hold nothing are one line; past ones
 * are left out.
 */
export function Agenda({ facts, weeks, actions, focusOn, onFocused }: AgendaProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (focusOn === null) return;
    list.current?.querySelector<HTMLElement>(`[data-date="${focusOn}"]`)?.focus();
    onFocused();
  }, [focusOn, onFocused]);
  const days = weeks.flatMap((week) => week.days).filter(({ inMonth }) => inMonth);
  const lastHidden = days.findLast((day) => isHidden(day) && !day.past);
  const shown = days.filter((day) => !isHidden(day));
  return (
    <>
      {lastHidden !== undefined && (
        <p className={classes.hidden}>
          {t('bookings.notice.agenda', {
            date: formats.shortDate(lastHidden.date),
            count: NOTICE_WORKING_DAYS,
          })}
        </p>
      )}
      <ol ref={list} className={classes.days}>
        {shown.map((day) => (
          <AgendaDay key={day.date} facts={facts} day={day} actions={actions} />
        ))}
      </ol>
      {shown.length === 0 && <p className={classes.note}>{t('bookings.agenda.empty')}</p>}
    </>
  );
}

function isHidden(day: BookingDay): boolean {
  return (day.past || day.state === 'BEFORE_NOTICE') && day.halves.every(({ booking }) => booking === null);
}

interface AgendaDayProps {
  readonly facts: AccountFacts;
  readonly day: BookingDay;
  readonly actions: CalendarActions;
}

function AgendaDay({ facts, day, actions }: AgendaDayProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const note = useDayNote(facts)(day);
  const booked = day.halves.some(({ booking }) => booking !== null);
  return (
    <li
      className={classes.day}
      data-state={day.state}
      data-first={day.firstBookable || undefined}
      data-lapses={day.expiry !== null || undefined}
    >
      {day.firstBookable && (
        <span className={flags.notice}>{t('bookings.notice', { date: formats.shortDay(day.date) })}</span>
      )}
      {day.expiry !== null && <ExpiryFlag expiry={day.expiry} facts={facts} />}
      <div className={classes.row}>
        <p className={classes.date}>
          <span>
            {formats.weekday(day.date)} <b>{formats.dayOfMonth(day.date)}</b>
          </span>
          {day.bookable !== null && <small aria-hidden>{formats.days(day.bookable)}</small>}
          {day.today && <small>{t('bookings.today')}</small>}
        </p>
        {note !== null && !booked ? (
          <p className={classes.note}>{note}</p>
        ) : (
          <DaySlots day={day} actions={actions} isTabStop={everywhere} />
        )}
      </div>
    </li>
  );
}
