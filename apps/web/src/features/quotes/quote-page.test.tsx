import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { quotesIn } from './address.ts';
import { QuotePage } from './quote-page.tsx';

type Shown = Parameters<typeof QuotePage>[0]['page'];

const QUOTE = {
  id: 'q',
  status: 'ASKED',
  reference: 'D2026-001',
  subject: 'RUN_ENTERPRISE',
  askedAt: '2026-03-01T09:00:00Z',
  answer: null,
};

function show(at: string, totalCount: number, ask: string | null = 'Demander'): void {
  const nodes = totalCount === 0 ? [] : [QUOTE];
  const page = { totalCount, hasNextPage: totalCount > 30, endCursor: 'end', nodes } as unknown as Shown;
  renderPortal(<QuotePage page={page} ask={ask} />, away, { at });
}

describe('the list of quotes', () => {
  it('says how many there are, and goes on to the older ones with its filter', () => {
    show('/devis?etat=clos', 31);
    expect(screen.getByRole('status').textContent).toBe('31 devis');
    expect(screen.getByRole('link', { name: 'Devis plus anciens' }).getAttribute('href')).toBe(
      '/devis?etat=clos&apres=end',
    );
  });

  it.each([
    ['/devis', 'Demander', 'Aucun devis demandé'],
    ['/devis', null, 'Ce client n’a demandé aucun devis.'],
    ['/devis?etat=a-accepter', 'Demander', 'Aucun devis trouvé'],
  ])('without any says why: %s, %s', (at, ask, says) => {
    show(at, 0, ask);
    expect(screen.getByText(says)).toBeTruthy();
  });

  it('reads its address', () => {
    expect(quotesIn(new URLSearchParams('recherche=pack&etat=a-accepter'))).toEqual({
      ...{ search: 'pack', statuses: ['ANSWERED'], after: null },
    });
    expect(quotesIn(new URLSearchParams('etat=tous')).statuses).toBeNull();
  });
});
