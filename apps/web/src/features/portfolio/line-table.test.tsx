import { civilDate } from '@akouendy/domain';
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
const ENDING = { on: civilDate('2028-03-14'), contract: CONTRACT };
const RENEWAL = {
  on: civilDate('2028-06-20'),
  lastNoticeDate: civilDate('2028-03-20'),
  contract: CONTRACT,
};

function renewalCell(figures: Pick<PortfolioRowFragment, 'renewal' | 'ending'>): string {
  const line: PortfolioRowFragment = {
    client: { id: 'c', name: 'Océane Santé', contracts: [], creditSummary: null },
    ...figures,
  };
  renderPortal(<LineTable lines={[makeFragmentData(line, PORTFOLIO_ROW)]} />, () => {
    throw new Error('Nothing is asked');
  });
  const cells = screen.getAllByRole('cell');
  return (cells.at(-2)?.textContent ?? '').replace(/\s/g, ' ');
}

describe('what comes of a client’s contracts', () => {
  it('is a renewal and the last day for notice', () => {
    expect(renewalCell({ renewal: RENEWAL, ending: null })).toBe('Renouvellement20 juinpréavis 20 mars');
  });

  it('is the end, once notice was given', () => {
    expect(renewalCell({ renewal: null, ending: ENDING })).toBe(
      'RenouvellementPrend fin le 14 marsRUN Premium',
    );
  });

  it('is both, of a client with two contracts', () => {
    expect(renewalCell({ renewal: RENEWAL, ending: ENDING })).toBe(
      'Renouvellement20 juinpréavis 20 marsPrend fin le 14 marsRUN Premium',
    );
  });

  it('is nothing, where nothing renews and nothing was given notice', () => {
    expect(renewalCell({ renewal: null, ending: null })).toBe('Renouvellement–');
  });
});
