import { cleanup, screen } from '@testing-library/react';
import { contractLine } from '../../../test/contract-line.ts';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { ContractOverview } from './contract-overview.tsx';

type Shown = Parameters<typeof ContractOverview>[0]['client'];

const contract = (state: string, index: number) => contractLine(String(index), state);

/** What is shown of contracts in these states, newest first, of which the API gives five of each list. */
function shown(states: string[], awaitedElsewhere = false): (string | null)[] {
  const all = states.map(contract);
  const page = (...asked: string[]) => ({
    nodes: all.filter(({ state }) => asked.includes(state)).slice(0, 5),
  });
  const client = {
    id: 'a',
    toAccept: page('TO_ACCEPT'),
    refused: page('REFUSED'),
    inForce: page('UPCOMING', 'RUNNING', 'ENDING', 'IN_PREPARATION'),
    delivered: page('DELIVERED'),
  };
  renderPortal(
    <ContractOverview client={client as unknown as Shown} awaitedElsewhere={awaitedElsewhere} />,
    away,
  );
  return screen.queryAllByRole('listitem').map((line) => line.querySelector('a')?.textContent ?? null);
}

describe('the contracts on the home of a client', () => {
  it('are those that are not over: what waits for somebody first, what is delivered last', () => {
    expect(shown(['DELIVERED', 'ENDED', 'RUNNING', 'ENDING', 'REFUSED', 'TO_ACCEPT'])).toEqual([
      'TO_ACCEPT',
      'REFUSED',
      'RUNNING',
      'ENDING',
      'DELIVERED',
    ]);
    expect(screen.getByRole('link', { name: 'Tous les contrats' }).getAttribute('href')).toBe('/contrats');
  });

  it('do not repeat what the page asks the client to answer, and an old one that waits is not behind newer ones', () => {
    const states = [...Array.from({ length: 7 }, () => 'RUNNING'), 'REFUSED', 'TO_ACCEPT'];
    expect(shown(states, true)).toEqual(['REFUSED', 'RUNNING', 'RUNNING', 'RUNNING', 'RUNNING']);
    cleanup();
    expect(shown(states)).toEqual(['TO_ACCEPT', 'REFUSED', 'RUNNING', 'RUNNING', 'RUNNING']);
  });

  it('are those in force however many newer ones wait for an answer elsewhere', () => {
    const waiting = Array.from({ length: 5 }, () => 'TO_ACCEPT');
    expect(shown([...waiting, 'UPCOMING', 'RUNNING', 'ENDING', 'IN_PREPARATION'], true)).toEqual([
      'UPCOMING',
      'RUNNING',
      'ENDING',
      'IN_PREPARATION',
    ]);
  });

  it('keep places for those in force beside those that wait, and fill them with what waits without any', () => {
    const refused = Array.from({ length: 6 }, () => 'REFUSED');
    expect(shown([...refused, 'RUNNING', 'RUNNING', 'RUNNING'])).toEqual([
      'REFUSED',
      'REFUSED',
      'REFUSED',
      'RUNNING',
      'RUNNING',
    ]);
    cleanup();
    expect(shown([...refused, 'RUNNING'])).toEqual([...refused.slice(0, 4), 'RUNNING']);
    cleanup();
    expect(shown([...refused, 'DELIVERED'])).toEqual(refused.slice(0, 5));
  });

  it('are five at most, and nothing without any', () => {
    expect(shown(Array.from({ length: 7 }, () => 'RUNNING'))).toHaveLength(5);
  });

  it('are no section when all are over', () => {
    expect(shown(['ENDED'])).toEqual([]);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
