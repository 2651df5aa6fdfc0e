import { Button } from '@mantine/core';
import {
  cancelBooking,
  REQUEST_DAY_ENDS_AT_HOUR,
  noticeLimit,
  type CivilDate,
  type Instant,
} from '@akouendy/domain';
import { useState, type ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { AccountFacts, BookedSlot } from '../../shared/ledger/account-facts.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import { toastDone } from '../../shared/ui/toast.tsx';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { DangerButton, Dialog, DialogActions, DialogBody } from '../../shared/ui/dialog.tsx';
import classes from './booking-dialog.module.css';
import { CancelRefusal } from './cancel-refusal.tsx';
import { ReturnedDays } from './returned-days.tsx';
import { useText } from './texts.ts';
import { useCancelBooking, type CancelOutcome } from './use-cancel-booking.ts';

interface BookingDialogProps {
  readonly facts: AccountFacts;
  readonly now: Instant;
  /** The booking to look at; `null` when the dialog is closed. */
  readonly booking: BookedSlot | null;
  readonly mayCancel: boolean;
  readonly onClose: () => void;
  /** The booking of `date` is gone, and with it what opened this dialog. */
  readonly onCancelled: (date: CivilDate) => void;
}

/** A booking and, while it can be cancelled, what its cancellation would give back. */
export function BookingDialog({ booking, onClose, ...rest }: BookingDialogProps): ReactElement {
  const t = useText();
  return (
    <Dialog opened={booking !== null} onClose={onClose} title={t('bookings.cancel.detailTitle')}>
      {booking !== null && <Body key={booking.id} booking={booking} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function Body({
  facts,
  now,
  booking,
  mayCancel,
  onClose,
  onCancelled,
}: BookingDialogProps & { readonly booking: BookedSlot }): ReactElement {
  const t = useText();
  const name = useLedgerText();
  const formats = useFormats();
  const { cancel, sending } = useCancelBooking();
  const [answer, setAnswer] = useState<CancelOutcome | null>(null);
  const decision = cancelBooking(booking, facts.calendar, now);
  const limit = noticeLimit(booking.date, facts.calendar);
  const days = formats.days(booking.halfDays);
  const send = async () => {
    const outcome = await cancel(booking.id);
    if (outcome.__typename !== 'BookingCancelled') {
      setAnswer(outcome);
      return;
    }
    onClose();
    onCancelled(booking.date);
    toastDone({
      title: t('bookings.cancel.done', { days, count: dayCount(booking.halfDays) }),
      detail: t('bookings.cancel.done.detail', { date: formats.date(booking.date) }),
    });
  };
  return (
    <DialogBody>
      <p>
        <b>{name(`ledger.subject.${booking.subject}`)}</b>
        <span className={classes.when}>
          {formats.date(booking.date)}, {name(`ledger.slot.${booking.slot}`).toLocaleLowerCase()} · {days}
        </span>
      </p>
      {decision.ok && mayCancel && answer === null && (
        <>
          <ReturnedDays facts={facts} booking={booking} />
          <p className={classes.limit}>
            {t('bookings.cancel.freeUntil', {
              date: formats.date(limit.date),
              hour: formats.hour(REQUEST_DAY_ENDS_AT_HOUR),
            })}
          </p>
        </>
      )}
      {mayCancel && <CancelRefusal decision={decision} answer={answer} onRetry={() => void send()} />}
      <DialogActions>
        {decision.ok && mayCancel ? (
          <>
            <Button onClick={onClose}>{t('bookings.cancel.keep')}</Button>
            <DangerButton loading={sending} onClick={() => void send()}>
              {t('bookings.cancel.confirm')}
            </DangerButton>
          </>
        ) : (
          <Button onClick={onClose}>{t('bookings.cancel.close')}</Button>
        )}
      </DialogActions>
    </DialogBody>
  );
}
