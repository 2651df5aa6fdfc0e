import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answersInTurn, TOO_OFTEN } from '../../../test/form.ts';
import { renderPortal } from '../../../test/render.tsx';
import type { InvoicedOnDelivery } from './delivery-dialog.tsx';
import { PresentDelivery } from './present-delivery.tsx';

const INVOICED = { net: 225_000, vat: 45_000, gross: 270_000 } as InvoicedOnDelivery;
const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));

/** A delivery that can be presented, in front of an API to which somebody presents too often. */
function open(isBuilt: boolean, invoiced: InvoicedOnDelivery | null) {
  const { inputs, answer } = answersInTurn('presentDelivery', TOO_OFTEN);
  renderPortal(<PresentDelivery contractId="k" isBuilt={isBuilt} invoiced={invoiced} />, answer);
  return inputs;
}

const asked = async () => (await screen.findByRole('dialog')).textContent.replace(/\s/g, ' ');

describe('presenting a delivery', () => {
  it('asks once, with what it leads to and its amounts, and sends nothing to who leaves', async () => {
    const inputs = open(true, INVOICED);
    await click('Présenter la livraison');
    expect(await asked()).toMatch(
      /Une présentation ne se retire pas, et les étapes ne se modifient plus.*2 250 € HT \+ 450 € de TVA = 2 700 € TTC/,
    );
    await click('Pas encore');
    expect(inputs).toEqual([]);
    await click('Présenter la livraison');
    await asked();
    await click('Présenter');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Trop de fois en peu de temps/);
    expect(inputs).toHaveLength(1);
    expect(inputs[0]).toMatchObject({ contractId: 'k' });
  });

  it('speaks of no steps where nothing is built, and of no amount where none waits for it', async () => {
    open(false, null);
    await click('Présenter la livraison');
    const text = await asked();
    expect(text).toContain('Une présentation ne se retire pas.');
    expect(text).not.toMatch(/étapes|TTC/);
  });
});
