import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactElement, RefObject } from 'react';
import classes from './month-bar.module.css';
import { monthAfter, type Month } from './month.ts';
import { useText } from './texts.ts';

interface MonthBarProps {
  readonly month: Month;
  /** What is shown, in words. */
  readonly title: string;
  /** Its heading, for the keyboard to come back to. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** The running month, with the first day that can be booked. */
  readonly home: Month;
  /** The months that the calendar knows, both included. */
  readonly first: Month;
  readonly last: Month;
  readonly onMonth: (month: Month) => void;
}

/** Which month is shown, the ways to its neighbours and back to the first bookable day. */
export function MonthBar({ month, title, heading, home, first, last, onMonth }: MonthBarProps): ReactElement {
  const t = useText();
  return (
    <div className={classes.bar}>
      <ActionIcon
        variant="default"
        aria-label={t('bookings.month.previous')}
        disabled={month <= first}
        onClick={() => {
          onMonth(monthAfter(month, -1));
        }}
      >
        <IconChevronLeft size={16} stroke={1.8} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('bookings.month.next')}
        disabled={month >= last}
        onClick={() => {
          onMonth(monthAfter(month, 1));
        }}
      >
        <IconChevronRight size={16} stroke={1.8} aria-hidden />
      </ActionIcon>
      <h2 ref={heading} tabIndex={-1} className={classes.month} aria-live="polite">
        {title}
      </h2>
      {month !== home && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            onMonth(home);
          }}
        >
          {t('bookings.month.first')}
        </Button>
      )}
    </div>
  );
}
