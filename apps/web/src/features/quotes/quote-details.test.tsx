import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { QuoteDetails } from './quote-details.tsx';

const QUOTE = {
  id: 'q',
  subject: 'PRODUCTION_PACK',
  need: 'Un cluster.',
  wishedOn: null,
  answer: null,
  ended: null,
  contract: null,
};

function show(status: string): void {
  const quote = { ...QUOTE, status } as unknown as Parameters<typeof QuoteDetails>[0]['quote'];
  renderPortal(<QuoteDetails quote={quote} />, away);
}

describe('a quote', () => {
  it('that has expired leads to a new request for the same', () => {
    show('EXPIRED');
    const link = screen.getByRole('link', { name: 'Demander un nouveau devis' });
    expect(link.getAttribute('href')).toBe('/devis/nouveau?objet=PRODUCTION_PACK');
  });

  it('that is accepted does not', () => {
    show('ACCEPTED');
    expect(screen.queryByRole('link')).toBeNull();
  });
});
