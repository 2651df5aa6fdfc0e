import { booked } from '../../test/support/bookings.ts';
import { instant } from '../calendar/index.ts';
import { answerReport, deliverWork } from './after-work.ts';
import { BOOKING_STATUSES } from './status.ts';

const booking = booked('2026-09-21', 'AFTERNOON');
const at = (time: string) => instant(`2026-09-21T${time}+02:00`);

describe('an intervention on the afternoon of 21 September', () => {
  it('is delivered with its report once it has started', () => {
    expect(deliverWork(booking, ' pipelines moved ', at('17:40:00'))).toEqual({
      ok: true,
      value: { status: 'DELIVERED', report: { text: 'pipelines moved', filedAt: at('17:40:00') } },
    });
    expect(deliverWork(booking, 'done', at('13:59:59'))).toEqual({
      ok: false,
      refusal: { kind: 'WORK_NOT_STARTED', startsAt: at('14:00:00') },
    });
  });

  it('is not delivered without a report', () => {
    expect(deliverWork(booking, '\n', at('18:00:00'))).toMatchObject({ refusal: { kind: 'REPORT_MISSING' } });
  });

  it.each(BOOKING_STATUSES.filter((status) => status !== 'CONFIRMED'))(
    'cannot be delivered when it is %s',
    (status) => {
      expect(deliverWork({ ...booking, status }, 'done', at('18:00:00'))).toEqual({
        ok: false,
        refusal: { kind: 'NOT_CONFIRMED', status },
      });
    },
  );
});

describe('the client that got the report', () => {
  const delivered = { status: 'DELIVERED', acknowledged: false } as const;

  it('acknowledges it once, with or without words, and comments as often as it likes', () => {
    expect(answerReport(delivered, 'ACKNOWLEDGED', '')).toEqual({
      ok: true,
      value: { kind: 'ACKNOWLEDGED', comment: null },
    });
    const seen = { ...delivered, acknowledged: true };
    expect(answerReport(seen, 'ACKNOWLEDGED', 'thanks')).toMatchObject({
      refusal: { kind: 'ALREADY_ACKNOWLEDGED' },
    });
    expect(answerReport(seen, 'COMMENTED', ' the staging cluster too? ')).toEqual({
      ok: true,
      value: { kind: 'COMMENTED', comment: 'the staging cluster too?' },
    });
    expect(answerReport(seen, 'COMMENTED', ' ')).toMatchObject({ refusal: { kind: 'COMMENT_MISSING' } });
  });

  it('cannot before it is delivered', () => {
    expect(answerReport({ status: 'CONFIRMED', acknowledged: false }, 'COMMENTED', 'early')).toMatchObject({
      refusal: { kind: 'NOT_DELIVERED', status: 'CONFIRMED' },
    });
  });
});
