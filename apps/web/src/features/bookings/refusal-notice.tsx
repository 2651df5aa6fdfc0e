import { Button } from '@mantine/core';
import { instant, NOTICE_WORKING_DAYS, type CivilDate, type HalfDays } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { CreditRefusal } from './credit-refusal.tsx';
import type { BookingRefusal } from './booking-refusal.ts';
import { useText } from './texts.ts';

/** What the person can do instead. */
export interface WaysOut {
  /** Books the part that fits. */
  readonly onBookFitting: () => void;
  /** Shows a day in the calendar. */
  readonly onSee: (date: CivilDate) => void;
  readonly onRemove: (date: CivilDate) => void;
  /** Sends the same again. */
  readonly onResend: () => void;
}

interface RefusalNoticeProps {
  readonly refusal: BookingRefusal;
  /** How much of the selection could be booked. */
  readonly fitting: HalfDays;
  readonly ways: WaysOut;
}

/** Why the selection is not booked, and what is possible instead. */
export function RefusalNotice({ refusal, fitting, ways }: RefusalNoticeProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const see = (date: CivilDate) => (
    <Button
      size="xs"
      onClick={() => {
        ways.onSee(date);
      }}
    >
      {t('bookings.way.see', { date: formats.shortDate(date) })}
    </Button>
  );
  const remove = (date: CivilDate) => (
    <Button
      size="xs"
      variant="subtle"
      onClick={() => {
        ways.onRemove(date);
      }}
    >
      {t('bookings.way.remove', { date: formats.shortDate(date) })}
    </Button>
  );
  const resend = (
    <Button size="xs" onClick={ways.onResend}>
      {t('bookings.way.resend')}
    </Button>
  );
  switch (refusal.kind) {
    case 'NOT_ENOUGH_CREDIT':
      return (
        <CreditRefusal
          refusal={refusal}
          fitting={fitting}
          onBookFitting={ways.onBookFitting}
          remove={remove(refusal.date)}
        />
      );
    case 'NOTICE_NOT_KEPT':
      return (
        <Refusal
          title={t('bookings.refusal.notice', { date: formats.shortDate(refusal.date) })}
          ways={
            <>
              {see(refusal.earliestDate)}
              {remove(refusal.date)}
            </>
          }
        >
          {t('bookings.refusal.notice.body', {
            count: NOTICE_WORKING_DAYS,
            earliest: formats.date(refusal.earliestDate),
          })}
        </Refusal>
      );
    case 'NOT_A_WORKING_DAY':
      return (
        <Refusal
          title={t('bookings.refusal.closed', { date: formats.shortDate(refusal.date) })}
          ways={
            <>
              {see(refusal.nextBookableDate)}
              {remove(refusal.date)}
            </>
          }
        >
          {t(`bookings.refusal.closed.${refusal.reason}`, { next: formats.date(refusal.nextBookableDate) })}
        </Refusal>
      );
    case 'SLOT_ASKED_TWICE':
      return (
        <Refusal
          title={t('bookings.refusal.twice', { date: formats.shortDate(refusal.date) })}
          ways={remove(refusal.date)}
        >
          {t('bookings.refusal.twice.body')}
        </Refusal>
      );
    case 'TOO_MANY':
      return (
        <Refusal title={t('bookings.refusal.tooMany')} ways={resend}>
          {t('bookings.refusal.tooMany.body', { time: formats.time(instant(refusal.retryAt)) })}
        </Refusal>
      );
    case 'KEY_REUSED':
      return (
        <Refusal title={t('bookings.refusal.keyReused')} ways={resend}>
          {t('bookings.refusal.keyReused.body')}
        </Refusal>
      );
    case 'INVALID_FIELD':
      return <Refusal title={t('bookings.refusal.field')}>{t('bookings.refusal.field.body')}</Refusal>;
    case 'NOT_FOUND':
      return <Refusal title={t('bookings.refusal.notFound')}>{t('bookings.refusal.notFound.body')}</Refusal>;
    case 'FAILED':
      return (
        <ErrorState
          error={refusal.error}
          onRetry={ways.onResend}
          retryNote={t('bookings.refusal.failed.retry')}
        />
      );
  }
}
