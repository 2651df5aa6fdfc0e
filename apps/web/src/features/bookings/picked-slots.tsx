import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { SLOTS, type CivilDate } from '@akouendy/domain';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import classes from './picked-slots.module.css';
import type { Selection } from './selection.ts';
import { useText } from './texts.ts';

/** How many days stand there before the others are folded away. */
const SHOWN_AT_FIRST = 5;

interface PickedSlotsProps {
  readonly selection: Selection;
  readonly onRemove: (date: CivilDate) => void;
}

/** What is picked, day by day, each with its way back. */
export function PickedSlots({ selection, onRemove }: PickedSlotsProps): ReactElement {
  const t = useText();
  const name = useLedgerText();
  const formats = useFormats();
  const [all, setAll] = useState(false);
  // Folding a single day away would take as much room as the day.
  const folded = all || selection.length <= SHOWN_AT_FIRST + 1 ? 0 : selection.length - SHOWN_AT_FIRST;
  return (
    <ul className={classes.picks}>
      {selection.slice(0, selection.length - folded).map(({ date, slot }) => {
        const { startsAtHour, endsAtHour, halfDays } = SLOTS[slot];
        return (
          <li key={date}>
            <span className={classes.date}>{formats.date(date)}</span>
            <span className={classes.hours}>
              {name('ledger.hours', { from: formats.hour(startsAtHour), until: formats.hour(endsAtHour) })}
            </span>
            <span className={classes.days}>{formats.days(halfDays)}</span>
            <ActionIcon
              size={28}
              aria-label={t('bookings.selection.remove', { date: formats.date(date) })}
              onClick={() => {
                onRemove(date);
              }}
            >
              <IconX size={15} stroke={1.8} aria-hidden />
            </ActionIcon>
          </li>
        );
      })}
      {folded > 0 && (
        <li>
          <Button
            size="xs"
            variant="subtle"
            onClick={() => {
              setAll(true);
            }}
          >
            {t('bookings.selection.more', { count: folded })}
          </Button>
        </li>
      )}
    </ul>
  );
}
