import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answersInTurn, fill, SENT_BEFORE, TOO_OFTEN } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import { DeliveryDialog, type InvoicedOnDelivery } from './delivery-dialog.tsx';

const remarks = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Vos remarques' });
const refuse = () => userEvent.click(screen.getByRole('button', { name: 'Refuser' }));

/** A refusal that is about to be sent, in front of an API that answers `outcomes` one after the other. */
function open(...outcomes: Record<string, unknown>[]) {
  const { inputs, answer } = answersInTurn('refuseDelivery', ...outcomes);
  const closed: string[] = [];
  renderPortal(
    <DeliveryDialog contractId="k" asked="REFUSE" invoiced={null} onClose={() => closed.push('closed')} />,
    answer,
  );
  fill(remarks(), 'Le tableau de bord manque.');
  return { inputs, closed };
}

describe('a delivery that is refused', () => {
  it('too often says from when on it is possible, and keeps the remarks and the wish', async () => {
    const { inputs, closed } = open(TOO_OFTEN, TOO_OFTEN);
    await refuse();
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^Trop de fois en peu de temps.*à partir du mar\.\s10\smars\s2026,\s11:05, heure de Paris/,
    );
    expect(remarks().value).toBe('Le tableau de bord manque.');
    await refuse();
    expect(inputs).toHaveLength(2);
    expect(inputs[1]).toEqual(inputs[0]);
    expect(closed).toEqual([]);
  });

  it('under a key that stands for other words says so, keeps them, and sends them as a wish of their own', async () => {
    const { inputs, closed } = open(SENT_BEFORE, SENT_BEFORE);
    await refuse();
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Ceci a déjà été envoyé en d’autres termes',
    );
    expect(remarks().value).toBe('Le tableau de bord manque.');
    await refuse();
    expect(new Set(inputs.map(({ remarks: sent }) => sent))).toEqual(new Set(['Le tableau de bord manque.']));
    expect(new Set(inputs.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
    expect(closed).toEqual([]);
  });
});

describe('a delivery that is accepted', () => {
  const accept = (invoiced: InvoicedOnDelivery | null) => {
    renderPortal(
      <DeliveryDialog contractId="k" asked="ACCEPT" invoiced={invoiced} onClose={() => undefined} />,
      () => ({}),
    );
    return screen.getByRole('dialog').textContent.replace(/\s/g, ' ');
  };

  it('says the amount that is invoiced today, without and with VAT', () => {
    const invoiced = { net: 375_000, vat: 75_000, gross: 450_000 } as InvoicedOnDelivery;
    expect(accept(invoiced)).toMatch(
      /définitive\..*le mardi 10 mars 2026 : 3 750 € HT \+ 750 € de TVA = 4 500 € TTC/,
    );
  });

  it('speaks of no invoice when no instalment waits for it', () => {
    expect(accept(null)).not.toContain('facturée');
  });
});
