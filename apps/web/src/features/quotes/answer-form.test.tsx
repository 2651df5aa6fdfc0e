import type { Cents } from '@akouendy/domain';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fill } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import type { QuoteFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { AnswerForm } from './answer-form.tsx';

const PACK: QuoteFieldsFragment['published'] = {
  price: 1_650_000 as Cents,
  isLeast: false,
  options: [],
};
const TOTALS = { net: 1_600_000, vat: 320_000, gross: 1_920_000, invoiceTerms: 'ORDER_DELIVERY' };

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const price = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Prix du pack, en euros HT' });

/** The form for a pack, in front of an API that says `proposed` of what is typed, and what it was asked. */
function open(proposed: object | null, published = PACK) {
  const asked: [string, Record<string, unknown>][] = [];
  const quote = { id: 'q', subject: 'STARTER_PACK', wishedOn: null, published } as QuoteFieldsFragment;
  renderPortal(<AnswerForm quote={quote} />, (operation, variables) => {
    asked.push([operation, variables]);
    return operation === 'QuoteProposed'
      ? { quote: { __typename: 'Quote', id: 'q', proposed } }
      : { answerQuote: { __typename: 'NotFound' } };
  });
  return asked;
}

describe('a quote that is about to be sent', () => {
  it('shows its price without and with VAT first; left, nothing is sent and nothing typed is lost', async () => {
    const asked = open({ __typename: 'QuoteTotals', ...TOTALS });
    fill(price(), '16 000,00');
    await click('Envoyer le devis');
    await screen.findByText('Prix TTC');
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\s/g, ' '));
    expect(said).toEqual(['Prix HT16 000 €', 'TVA3 200 €', 'Prix TTC19 200 €']);
    await click('Revenir');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(price().value).toBe('16 000,00');
    expect(asked.map(([operation]) => operation)).toEqual(['QuoteProposed']);
    expect(asked[0]?.[1]).toMatchObject({ id: 'q', proposal: { price: 1_600_000 } });
    await click('Envoyer le devis');
    await screen.findByText('Prix TTC');
    await click('Confirmer l’envoi');
    await screen.findByText('Ce devis ne peut pas être proposé ainsi');
    expect(asked.at(-1)).toMatchObject(['AnswerQuote', { input: { price: 1_600_000 } }]);
    expect(price().value).toBe('16 000,00');
  });

  it('is not sent when it cannot be proposed like this', async () => {
    open(null);
    await click('Envoyer le devis');
    await screen.findByText('Ce devis ne peut pas être proposé ainsi');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Confirmer l’envoi' }).disabled).toBe(true);
  });

  it.each([
    [false, /16 500,50\.$/],
    [true, /au moins 16\s500\s€ HT\.$/],
  ])('names a least price only where there is one: %s', async (isLeast, text) => {
    open(TOTALS, { ...PACK, isLeast });
    fill(price(), isLeast ? '16 000' : 'seize mille');
    await click('Envoyer le devis');
    expect(screen.getByText(/^Un montant en euros/).textContent).toMatch(text);
  });
});
