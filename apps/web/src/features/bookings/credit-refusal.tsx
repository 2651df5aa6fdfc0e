import { Button } from '@mantine/core';
import type { HalfDays } from '@akouendy/domain';
import type { ReactElement, ReactNode } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { dayCount } from '../../shared/ledger/day-count.ts';
import type { BookingRefusal } from './booking-refusal.ts';
import { useText } from './texts.ts';

interface CreditRefusalProps {
  readonly refusal: Extract<BookingRefusal, { kind: 'NOT_ENOUGH_CREDIT' }>;
  readonly fitting: HalfDays;
  readonly onBookFitting: () => void;
  readonly remove: ReactNode;
}

/** Not enough days on a date: how many there are, who holds the others, how much can be booked. */
export function CreditRefusal({ refusal, fitting, onBookFitting, remove }: CreditRefusalProps): ReactElement {
  const t = useText();
  const name = useLedgerText();
  const formats = useFormats();
  const { date, requested, available, starved } = refusal;
  return (
    <Refusal
      title={t('bookings.refusal.credit', {
        missing: formats.days(requested - available),
        date: formats.date(date),
      })}
      ways={
        <>
          {fitting > 0 && (
            <Button size="xs" onClick={onBookFitting}>
              {t('bookings.way.book', { days: formats.days(fitting) })}
            </Button>
          )}
          {remove}
        </>
      }
    >
      <p>
        {t(available > 0 ? 'bookings.refusal.credit.body' : 'bookings.refusal.credit.none', {
          requested: formats.days(requested),
          available: formats.days(available),
          count: dayCount(available),
        })}
      </p>
      {starved.map((held) => (
        <p key={held.bookingId}>
          {t('bookings.refusal.credit.starved', {
            missing: formats.days(held.missing),
            count: dayCount(held.missing),
            subject: name(`ledger.subject.${held.subject}`),
            date: formats.date(held.date),
          })}
        </p>
      ))}
    </Refusal>
  );
}
