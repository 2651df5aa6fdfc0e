import { screen } from '@testing-library/react';
import { useSearchParams } from 'react-router';
import { away, fill } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { ClusterRegister } from './cluster-register.tsx';

type Shown = Parameters<typeof ClusterRegister>[0]['client'];

/** A contract with clusters of these names; without a name nothing is operated under it. */
const contract = (...names: string[]) => ({
  id: names.join(' '),
  title: { fr: 'RUN Standard', en: 'RUN Standard' },
  nodeCover: names.length === 0 ? null : { covered: 10, operated: 3, exceeding: 0 },
  clusters: names.map((name) => ({
    id: name,
    name,
    distribution: 'RKE2',
    version: '1.34.1',
    nodes: 1,
    region: 'Nantes',
    revision: 1,
    retiredOn: null,
  })),
});

function Address() {
  return <output>{useSearchParams()[0].toString()}</output>;
}

/** The page at the address `at` of one contract, which is the last one or not. */
function show(at: string, contracts: ReturnType<typeof contract>, hasNextPage = false): void {
  const client = { id: 'a', contracts: { endCursor: 'z', hasNextPage, nodes: [contracts] } };
  renderPortal(
    <>
      <ClusterRegister client={client as unknown as Shown} />
      <Address />
    </>,
    away,
    { at },
  );
}

const search = () => screen.queryByPlaceholderText<HTMLInputElement>('Nom ou région');
const links = () => screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);

describe('the clusters of a page of contracts', () => {
  it('are looked for on that page', async () => {
    show('/clusters?apres=x', contract('a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1'));
    const field = search();
    if (field === null) throw new Error('There is nothing to search with.');
    fill(field, 'b1');
    await screen.findByText(/recherche=b1/, undefined, { timeout: 4000 });
    expect(screen.getByText('apres=x&recherche=b1')).toBeTruthy();
    expect(screen.queryByText('a1')).toBeNull();
    expect(screen.getByText('b1')).toBeTruthy();
  });

  it('are looked for among a few too once something is looked for', () => {
    show('/clusters?recherche=b', contract('a1', 'b1'));
    expect(search()?.value).toBe('b');
    expect(screen.queryByText('a1')).toBeNull();
    expect(screen.getByText('b1')).toBeTruthy();
  });

  it('need no search when they are a few', () => {
    show('/clusters', contract('a1', 'b1'));
    expect(search()).toBeNull();
  });

  it('lead to those of other pages when this one has none', () => {
    show('/clusters?apres=x', contract(), true);
    expect(screen.getByText('Aucun contrat RUN sur cette page')).toBeTruthy();
    expect(links()).toEqual([
      ['Revenir aux contrats les plus récents', '/clusters'],
      ['Clusters des contrats plus anciens', '/clusters?apres=z'],
    ]);
  });

  it('are none without a contract for them', () => {
    show('/clusters', contract());
    expect(screen.getByText('Aucun contrat RUN')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
