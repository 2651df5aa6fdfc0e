import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { contractsIn } from './address.ts';
import { ContractFilters } from './contract-filters.tsx';
import { ContractPage } from './contract-page.tsx';

type Shown = Parameters<typeof ContractPage>[0]['page'];

const CONTRACT = {
  id: 'c',
  reference: 'C2026-001',
  title: { fr: 'DEPLOY 10', en: 'DEPLOY 10' },
  signedOn: '2026-01-02',
  terms: null,
  prices: null,
  state: 'RUNNING',
  standing: { end: null, term: null },
  work: null,
};

function show(at: string, totalCount: number, hasNextPage = false): void {
  const nodes = totalCount === 0 ? [] : [CONTRACT];
  const page = { totalCount, hasNextPage, endCursor: 'end', nodes } as unknown as Shown;
  renderPortal(
    <>
      <ContractFilters />
      <ContractPage page={page} />
    </>,
    away,
    { at },
  );
}

describe('the list of contracts', () => {
  it('says how many there are, and goes on to the older ones with its filters', () => {
    show('/contrats?type=deploy', 31, true);
    expect(screen.getByRole('status').textContent).toBe('31 contrats');
    expect(screen.getByRole('link', { name: 'Contrats plus anciens' }).getAttribute('href')).toBe(
      '/contrats?type=deploy&apres=end',
    );
    expect(screen.getByLabelText<HTMLSelectElement>('Type').value).toBe('deploy');
  });

  it('says what it is for before the first', () => {
    show('/contrats?apres=end', 0);
    expect(screen.getByText('Aucun contrat')).toBeTruthy();
  });

  it.each(['?recherche=x', '?etat=en-cours', '?type=run'])(
    'leads back to all when %s leaves none',
    (search) => {
      show(`/contrats${search}`, 0);
      expect(screen.getByText('Aucun contrat trouvé')).toBeTruthy();
      expect(screen.getByRole('button', { name: 'Tous les contrats' })).toBeTruthy();
    },
  );

  it('reads its address, and takes a word that is none for all', () => {
    expect(contractsIn(new URLSearchParams('recherche=dep&etat=termines&type=pack&apres=end'))).toEqual({
      ...{ search: 'dep', states: ['ENDED', 'DELIVERED'], kinds: ['PACK'], after: 'end' },
    });
    expect(contractsIn(new URLSearchParams('etat=toString&type=x'))).toEqual({
      ...{ search: null, states: null, kinds: null, after: null },
    });
  });
});
