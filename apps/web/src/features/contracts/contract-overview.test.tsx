import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { ContractOverview } from './contract-overview.tsx';

type Shown = Parameters<typeof ContractOverview>[0]['client'];

const contract = (state: string, index: number) => ({
  id: String(index),
  state,
  reference: 'C2026-001',
  title: { fr: state, en: state },
  signedOn: '2026-01-02',
  terms: null,
  prices: null,
  standing: { end: null, term: null },
  work: null,
});

function shown(...states: string[]): (string | null)[] {
  const client = { id: 'a', contracts: states.map(contract) };
  renderPortal(<ContractOverview client={client as unknown as Shown} />, away);
  return screen.queryAllByRole('listitem').map((line) => line.querySelector('a')?.textContent ?? null);
}

describe('the contracts on the home of a client', () => {
  it('are those that are not over: what waits for somebody first, what is delivered last', () => {
    expect(shown('DELIVERED', 'ENDED', 'RUNNING', 'ENDING', 'REFUSED', 'TO_ACCEPT')).toEqual([
      'TO_ACCEPT',
      'REFUSED',
      'RUNNING',
      'ENDING',
      'DELIVERED',
    ]);
    expect(screen.getByRole('link', { name: 'Tous les contrats' }).getAttribute('href')).toBe('/contrats');
  });

  it('are five at most, and nothing without any', () => {
    expect(shown(...Array.from({ length: 7 }, () => 'RUNNING'))).toHaveLength(5);
  });

  it('are no section when all are over', () => {
    expect(shown('ENDED')).toEqual([]);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
