import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { SLOTS, type CivilDate } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import classes from './picked-slots.module.css';
import type { Selection } from './selection.ts';
import { useText } from './texts.ts';

interface PickedSlotsProps {
  readonly selection: Selection;
  readonly onRemove: (date: CivilDate) => void;
}

/** What is picked, day by day, each with its way back. */
export function PickedSlots({ selection, onRemove }: PickedSlotsProps): ReactElement {
  const t = useText();
  const name = useLedgerText();
  const formats = useFormats();
  return (
    <ul className={classes.picks}>
      {selection.map(({ date, slot }) => {
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
    </ul>
  );
}
