import type { ReactElement } from 'react';
import classes from './calendar-key.module.css';
import { useText } from './texts.ts';

/** What the calendar's marks mean. */
export function CalendarKey(): ReactElement {
  const t = useText();
  return (
    <ul className={classes.key} aria-hidden>
      {(['free', 'picked', 'booked', 'notice'] as const).map((kind) => (
        <li key={kind}>
          <span className={classes.swatch} data-kind={kind} />
          {t(`bookings.key.${kind}`)}
        </li>
      ))}
      <li>{t('bookings.key.balance')}</li>
    </ul>
  );
}
