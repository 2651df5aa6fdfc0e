import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiOf, away, fill, slowApiOf } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import { BillingForm } from './billing-form.tsx';

const COMPANY = {
  __typename: 'Company',
  clientId: 'c1',
  name: 'Verdier Logistique',
  legalName: 'Verdier Logistique et Transports',
  legalForm: 'SA',
  siren: '813672490',
  vatNumber: 'FR66813672490',
  vatRegime: 'FR',
  revision: 1,
  lacking: [],
  address: null,
  billing: {
    __typename: 'Billing',
    siret: null,
    email: 'compta@verdier.example',
    orderReference: null,
    orderNumberRequired: false,
    revision: 4,
    address: null,
  },
} as unknown as Parameters<typeof BillingForm>[0]['company'];

const SIRET = '813 672 490 00030';

const clientNow = (revision: number) => ({
  __typename: 'Client',
  id: 'c1',
  name: 'Verdier Logistique',
  company: { ...COMPANY, billing: { ...COMPANY.billing, revision } },
  contacts: [],
});

const siret = () => screen.getByLabelText<HTMLInputElement>('SIRET facturé');
const save = () => screen.getByRole('button', { name: 'Enregistrer' });

function open(answer: Answer): { done: () => boolean } {
  let isDone = false;
  renderPortal(
    <BillingForm
      company={COMPANY}
      onDone={() => {
        isDone = true;
      }}
    />,
    answer,
  );
  return { done: () => isDone };
}

describe('where invoices go', () => {
  it('is not sent with the SIRET of another company, which stays to be corrected', async () => {
    const { sent, answer } = apiOf('changeClientBilling', { __typename: 'ClientDetailsChanged' });
    open(answer);
    fill(siret(), '904 127 859 00018');
    await userEvent.click(save());
    await screen.findByText(/Ce SIRET est celui d’une autre entreprise/);
    expect([siret().value, siret() === document.activeElement]).toEqual(['904 127 859 00018', true]);
    expect(sent).toEqual([]);
  });

  it('is saved once by a double click, based on what was read', async () => {
    const { sent, answer, release } = slowApiOf('changeClientBilling', {
      __typename: 'ClientDetailsChanged',
      client: clientNow(5),
    });
    const { done } = open(answer);
    fill(siret(), SIRET);
    await userEvent.dblClick(save());
    await release();
    await waitFor(() => {
      expect(done()).toBe(true);
    });
    expect(sent).toEqual([
      {
        input: {
          clientId: 'c1',
          basedOn: 4,
          billing: {
            address: null,
            siret: SIRET,
            email: 'compta@verdier.example',
            orderReference: '',
            orderNumberRequired: false,
          },
        },
      },
    ]);
  });

  it('that somebody else has changed meanwhile keeps what was typed, and saves it when that is meant', async () => {
    const { sent, answer } = apiOf('changeClientBilling', {
      __typename: 'ChangedMeanwhile',
      client: clientNow(7),
    });
    open(answer);
    fill(siret(), SIRET);
    await userEvent.click(save());
    await screen.findByText('Quelqu’un d’autre vient de modifier la même chose');
    expect(siret().value).toBe(SIRET);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer ma saisie' }));
    await waitFor(() => {
      expect(sent.map(({ input }) => (input as { basedOn: number }).basedOn)).toEqual([4, 7]);
    });
  });

  it('keeps what was typed when the portal does not answer', async () => {
    const { done } = open(away);
    fill(siret(), SIRET);
    await userEvent.click(save());
    expect((await screen.findByRole('alert')).textContent).toContain('Le portail ne répond pas');
    expect([siret().value, done()]).toEqual([SIRET, false]);
  });
});
