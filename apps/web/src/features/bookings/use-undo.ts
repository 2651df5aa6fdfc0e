import type { BookingId, HalfDays } from '@akouendy/domain';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { toastDone, toastFailed } from '../../shared/ui/toast.tsx';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { useText } from './texts.ts';
import { useCancelBooking } from './use-cancel-booking.ts';

/** Takes back what was just booked, one booking after the other, and says what came of it. */
export function useUndo(): (bookings: readonly BookingId[], halfDays: HalfDays) => Promise<void> {
  const t = useText();
  const formats = useFormats();
  const { cancel } = useCancelBooking();
  return async (bookings, halfDays) => {
    for (const id of bookings) {
      const outcome = await cancel(id);
      if (outcome.__typename !== 'BookingCancelled') {
        toastFailed({ title: t('bookings.undo.failed'), detail: t('bookings.undo.failed.detail') });
        return;
      }
    }
    toastDone({ title: t('bookings.undone', { days: formats.days(halfDays), count: dayCount(halfDays) }) });
  };
}
