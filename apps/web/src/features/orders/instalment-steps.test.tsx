import { screen } from '@testing-library/react';
import { away } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { InstalmentSteps } from './instalment-steps.tsx';

function vatStep(vatRegime: string, vatRate: number): string {
  const instalment = {
    trigger: 'DELIVERY',
    periodFrom: null,
    periodUntil: null,
    part: { of: 100_000, index: 1, count: 1, oddCent: 0 },
    ...{ vatRegime, vatRate, net: 100_000, vat: vatRate * 10, gross: 100_000 + vatRate * 10, vatRounding: 0 },
    joined: [],
    revisions: [],
  };
  const instalments = [instalment] as unknown as Parameters<typeof InstalmentSteps>[0]['instalments'];
  renderPortal(<InstalmentSteps instalments={instalments} />, away);
  return screen.getByText(/^TVA à/).textContent.replace(/\s/g, ' ');
}

it.each([
  ['FR', 2_000, 'TVA à 20 % de 1 000 € : 200 €.'],
  ['EU_REVERSE_CHARGE', 0, 'TVA à 0 % : autoliquidation, le client la doit dans son État.'],
  ['EXPORT', 0, 'TVA à 0 % : hors du champ de la TVA, le client est établi hors de l’Union européenne.'],
])('the VAT of an instalment is explained by its regime: %s', (regime, rate, said) => {
  expect(vatStep(regime, rate)).toBe(said);
});
