import { sumHalfDays, type HalfDays } from '@akouendy/domain';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { toastDone, toastFailed } from '../../shared/ui/toast.tsx';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { useText } from './texts.ts';
import { useCancelBooking } from './use-cancel-booking.ts';

interface JustBooked {
  readonly id: string;
  readonly halfDays: HalfDays;
}

/**
 * Takes back what was just booked, one booking after the other, and says how much came back: one that fails does not
 * keep the others from it.
 */
export function useUndo(): (bookings: readonly JustBooked[]) => Promise<void> {
  const t = useText();
  const formats = useFormats();
  const { cancel } = useCancelBooking();
  return async (bookings) => {
    const kept: JustBooked[] = [];
    for (const booking of bookings) {
      const { __typename } = await cancel(booking.id);
      if (__typename !== 'BookingCancelled') kept.push(booking);
    }
    const returned = amountOf(bookings.filter((booking) => !kept.includes(booking)));
    const values = { days: formats.days(returned), count: dayCount(returned) };
    if (kept.length === 0) {
      toastDone({ title: t('bookings.undone', values) });
    } else if (returned === 0) {
      toastFailed({ title: t('bookings.undo.failed'), detail: t('bookings.undo.failed.detail') });
    } else {
      toastFailed({
        title: t('bookings.undo.partly'),
        detail: t('bookings.undo.partly.detail', { ...values, kept: formats.days(amountOf(kept)) }),
      });
    }
  };
}

function amountOf(bookings: readonly JustBooked[]): HalfDays {
  return sumHalfDays(bookings.map(({ halfDays }) => halfDays));
}
