import { screen } from '@testing-library/react';
import { contractLine } from '../../../test/contract-line.ts';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { AwaitedAnswers } from './awaited-answers.tsx';

type Shown = Parameters<typeof AwaitedAnswers>[0]['client'];

const contract = (state: string, index: number) => contractLine(`${state}-${String(index)}`, state);

const quote = (status: string, index: number) => ({
  id: `${status}-${String(index)}`,
  status,
  reference: 'D2026-001',
  subject: 'RUN_ENTERPRISE',
  askedAt: '2026-03-01T09:00:00Z',
  answer: { validUntil: '2026-04-17', terms: { net: 320000, invoiceTerms: 'MONTHLY_IN_ADVANCE' } },
});

function hrefs(contracts: string[], quotes: string[] | null): (string | null)[] {
  const client = {
    id: 'a',
    awaitedDeliveries: { totalCount: contracts.length, nodes: contracts.slice(0, 5).map(contract) },
    ...(quotes === null
      ? {}
      : { awaitedQuotes: { totalCount: quotes.length, nodes: quotes.slice(0, 5).map(quote) } }),
  };
  renderPortal(<AwaitedAnswers client={client as unknown as Shown} />, away);
  return screen.queryAllByRole('link').map((link) => link.getAttribute('href'));
}

describe('what waits for an answer, on the home page', () => {
  it('is the quotes that can be accepted, until when, and the deliveries that are presented', () => {
    expect(hrefs(['RUNNING', 'TO_ACCEPT', 'REFUSED'], ['ASKED', 'ANSWERED', 'EXPIRED'])).toEqual([
      '/devis/ANSWERED-1',
      '/contrats/TO_ACCEPT-1',
    ]);
    expect(screen.getByRole('heading', { name: 'Votre réponse est attendue' })).toBeTruthy();
    expect(screen.getByText(/jusqu’au vendredi 17 avril 2026 inclus/)).toBeTruthy();
  });

  it('leads to the rest of them when there are many', () => {
    const many = (state: string) => Array.from({ length: 6 }, () => state);
    expect(hrefs(many('TO_ACCEPT'), many('ANSWERED'))).toEqual([
      ...Array.from({ length: 5 }, (_, index) => `/devis/ANSWERED-${String(index)}`),
      '/devis?etat=a-accepter',
      ...Array.from({ length: 5 }, (_, index) => `/contrats/TO_ACCEPT-${String(index)}`),
      '/contrats?etat=recette-a-donner',
    ]);
  });

  it.each([
    [['RUNNING'], ['DECLINED']],
    [['DELIVERED'], null],
  ])('is no section when nothing does: %j, %j', (contracts, quotes) => {
    expect(hrefs(contracts, quotes)).toEqual([]);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
