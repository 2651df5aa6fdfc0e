import { civilDate } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import { freezeTerms } from './freeze-terms.ts';
import type { Order } from './order.ts';
import { standingOf, type ContractStatus } from './standing.ts';

const RUN: Order = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};

function standing(order: Order, noticeOn: string | null, today: string) {
  const terms = freezeTerms(OFFER_2025_01, order, civilDate('2025-09-14'));
  return standingOf(terms, noticeOn === null ? null : civilDate(noticeOn), civilDate(today));
}

describe('where a RUN contract stands', () => {
  it.each<[string | null, string, ContractStatus, string | null]>([
    [null, '2025-09-13', 'UPCOMING', null],
    ['2025-09-01', '2025-09-02', 'UPCOMING', '2026-09-14'],
    [null, '2025-09-14', 'RUNNING', null],
    [null, '2031-01-01', 'RUNNING', null],
    ['2026-06-14', '2026-06-14', 'ENDING', '2026-09-14'],
    ['2026-06-14', '2026-09-13', 'ENDING', '2026-09-14'],
    ['2026-06-14', '2026-09-14', 'ENDED', '2026-09-14'],
    ['2026-06-15', '2026-09-14', 'ENDING', '2027-09-14'],
  ])('with notice on %s, on %s: %s, end %s', (noticeOn, today, status, end) => {
    expect(standing(RUN, noticeOn, today)).toMatchObject({ status, end });
  });

  it('is explained by its term and what the notice led to', () => {
    expect(standing(RUN, '2026-06-15', '2026-12-01')).toEqual({
      status: 'ENDING',
      end: '2027-09-14',
      term: { renewals: 1, from: '2026-09-14', until: '2027-09-14', lastNoticeDate: '2027-06-14' },
      termination: {
        term: { renewals: 0, from: '2025-09-14', until: '2026-09-14', lastNoticeDate: '2026-06-14' },
        inTime: false,
        effectiveOn: '2027-09-14',
      },
    });
  });
});

describe('where another contract stands', () => {
  it.each<[Order, string, ContractStatus, string | null]>([
    [{ kind: 'DEPLOY', package: 'DEPLOY_10' }, '2026-09-13', 'RUNNING', '2026-09-14'],
    [{ kind: 'DEPLOY', package: 'DEPLOY_10' }, '2026-09-14', 'ENDED', '2026-09-14'],
    [{ kind: 'REGIE', formula: 'REGIE_5' }, '2040-01-01', 'RUNNING', null],
  ])('%j on %s: %s', (order, today, status, end) => {
    expect(standing(order, null, today)).toEqual({ status, end, term: null, termination: null });
  });
});
