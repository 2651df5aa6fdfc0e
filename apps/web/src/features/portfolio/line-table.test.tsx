import { basisPoints, civilDate, halfDays, type BasisPoints } from '@akouendy/domain';
import { screen } from '@testing-library/react';
import { renderPortal } from '../../../test/render.tsx';
import { makeFragmentData } from '../../shared/graphql/__generated__/index.ts';
import type { PortfolioRowFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { PORTFOLIO_ROW } from './line.fragment.ts';
import { LineTable } from './line-table.tsx';

const CONTRACT = {
  id: 'k',
  title: { fr: 'RUN Premium', en: 'RUN Premium' },
};
const ENDING = { on: civilDate('2028-03-14'), byNotice: true, contract: CONTRACT };
const RENEWAL = {
  on: civilDate('2028-06-20'),
  lastNoticeDate: civilDate('2028-03-20'),
  contract: CONTRACT,
};

const LINE: PortfolioRowFragment = {
  client: { id: 'c', name: 'Océane Santé', openContracts: { totalCount: 0, nodes: [] }, creditSummary: null },
  renewal: null,
  ending: null,
};

/** What the cells of a line say, without the name. */
function cells(line: PortfolioRowFragment): string[] {
  renderPortal(<LineTable lines={[makeFragmentData(line, PORTFOLIO_ROW)]} />, () => {
    throw new Error('Nothing is asked');
  });
  return screen.getAllByRole('cell').map(({ textContent }) => textContent.replace(/\s/g, ' '));
}

function renewalCell(figures: Pick<PortfolioRowFragment, 'renewal' | 'ending'>): string {
  return cells({ ...LINE, ...figures }).at(-2) ?? '';
}

type Summary = NonNullable<PortfolioRowFragment['client']['creditSummary']>;

const SUMMARY: Summary = {
  asOf: civilDate('2028-03-26'),
  granted: halfDays(50),
  remaining: halfDays(50),
  overdrawn: halfDays(0),
  lapsingSoon: halfDays(0),
  soonExpiries: [],
  pace: null,
};

function lapsingCell(soonExpiries: Summary['soonExpiries']): string {
  const lapsingSoon = halfDays(soonExpiries.reduce((sum, expiry) => sum + expiry.halfDays, 0));
  const creditSummary = { ...SUMMARY, lapsingSoon, soonExpiries };
  return cells({ ...LINE, client: { ...LINE.client, creditSummary } })[2] ?? '';
}

it('says in words how consumption compares with the time, beside the bar', () => {
  const pace = {
    status: 'BEHIND',
    consumed: basisPoints(2000),
    elapsed: basisPoints(6400),
    difference: (2000 - 6400) as BasisPoints,
    forecast: halfDays(20),
    anniversary: civilDate('2028-06-26'),
  } as const;
  const line = cells({ ...LINE, client: { ...LINE.client, creditSummary: { ...SUMMARY, pace } } });
  expect(line[0]).toBe('Consommé / temps écouléEn retard−44 ptsexpliquer');
  expect(line[3]).toBe('Prévision10 jau 25 juin inclus');
});

describe('what lapses within 90 days', () => {
  const expiry = (date: string, count: number, lastDay: string, canStillBeBooked: boolean) => ({
    date: civilDate(date),
    halfDays: halfDays(count),
    canStillBeBooked,
    lastChanceToBook: { date: civilDate(lastDay) },
  });
  const PAST = expiry('2028-04-02', 5, '2028-03-24', false);
  const NEXT = expiry('2028-05-30', 2, '2028-05-19', true);

  it('is the sum with how much of it lapses first, and what can still be booked of it', () => {
    expect(lapsingCell([PAST, NEXT])).toBe(
      'Périment ≤ 90 j3,5 jdont 2,5 j le 2 avr.1 j à réserver jusqu’au 19 mai',
    );
  });

  it('is one day where there is only one', () => {
    expect(lapsingCell([NEXT])).toBe('Périment ≤ 90 j30 mai1 jà réserver jusqu’au 19 mai');
  });

  it('says that it is too late only where nothing can be booked any more', () => {
    expect(lapsingCell([PAST])).toBe('Périment ≤ 90 j2 avr.2,5 jpréavis de réservation passé');
  });

  it('is nothing where nothing lapses', () => {
    expect(lapsingCell([])).toBe('Périment ≤ 90 j–');
  });
});

describe('what comes of a client’s contracts', () => {
  it('is a renewal and the last day for notice', () => {
    expect(renewalCell({ renewal: RENEWAL, ending: null })).toBe('Renouvellement, fin20 juinpréavis 20 mars');
  });

  it('is the end, once notice was given', () => {
    expect(renewalCell({ renewal: null, ending: ENDING })).toBe(
      'Renouvellement, finRésilié, jusqu’au 13 mars inclusRUN Premium',
    );
  });

  it('is the last day of what does not renew', () => {
    expect(renewalCell({ renewal: null, ending: { ...ENDING, byNotice: false } })).toBe(
      'Renouvellement, finPrend fin le 13 mars inclusRUN Premium',
    );
  });

  it('is both, of a client with two contracts', () => {
    expect(renewalCell({ renewal: RENEWAL, ending: ENDING })).toBe(
      'Renouvellement, fin20 juinpréavis 20 marsRésilié, jusqu’au 13 mars inclusRUN Premium',
    );
  });

  it('is nothing, where nothing renews and nothing ends', () => {
    expect(renewalCell({ renewal: null, ending: null })).toBe('Renouvellement, fin–');
  });
});
