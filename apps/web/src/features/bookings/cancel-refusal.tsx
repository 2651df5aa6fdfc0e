import {
  instant,
  REQUEST_DAY_ENDS_AT_HOUR,
  type BookingStatus,
  type CancellationRefusal,
  type CivilDate,
  type Result,
} from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { useText } from './texts.ts';
import type { CancelOutcome } from './use-cancel-booking.ts';

interface CancelRefusalProps {
  /** What the rules say here and now. */
  readonly decision: Result<BookingStatus, CancellationRefusal>;
  /** What the API answered, when it was asked. */
  readonly answer: CancelOutcome | null;
  readonly onRetry: () => void;
}

/** Why a booking is not cancelled: too late, too far in its life, or no answer. */
export function CancelRefusal({ decision, answer, onRetry }: CancelRefusalProps): ReactElement | null {
  const t = useText();
  const formats = useFormats();
  if (answer?.__typename === 'Failed') return <ErrorState error={answer.error} onRetry={onRetry} />;
  if (answer?.__typename === 'NotFound') return <Refusal title={t('bookings.cancel.gone')} />;
  if (answer?.__typename === 'TooManyAttempts') {
    return (
      <Refusal title={t('bookings.refusal.tooMany')}>
        {t('bookings.cancel.tooMany.body', { time: formats.time(instant(answer.retryAt)) })}
      </Refusal>
    );
  }
  if (answer?.__typename === 'CancellationTooLate') return <TooLate date={answer.limit.date} />;
  if (answer?.__typename === 'BookingNotCancellable') return <NotCancellable status={answer.status} />;
  if (decision.ok) return null;
  const { refusal } = decision;
  if (refusal.kind === 'CANCELLATION_TOO_LATE') return <TooLate date={refusal.limit.date} />;
  return <NotCancellable status={refusal.status} />;
}

function TooLate({ date }: { readonly date: CivilDate }): ReactElement {
  const t = useText();
  const formats = useFormats();
  return (
    <Refusal title={t('bookings.cancel.tooLate.title')}>
      {t('bookings.cancel.tooLate.body', {
        date: formats.date(date),
        hour: formats.hour(REQUEST_DAY_ENDS_AT_HOUR),
      })}
    </Refusal>
  );
}

function NotCancellable({ status }: { readonly status: BookingStatus }): ReactElement {
  const t = useText();
  return (
    <Refusal title={t('bookings.cancel.notCancellable.title')}>
      {t('bookings.cancel.notCancellable.body', { status })}
    </Refusal>
  );
}
