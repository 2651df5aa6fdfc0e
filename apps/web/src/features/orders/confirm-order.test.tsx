import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { answersInTurn, apiOf, away, fill, slowApiOf, TOO_OFTEN } from '../../../test/form.ts';
import { renderPortal, type Answer } from '../../../test/render.tsx';
import type { OrderPreviewFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { usePlaceOrder } from './use-place-order.ts';
import { ConfirmOrder } from './confirm-order.tsx';
import { usePurchaseOrder } from './purchase-order-field.tsx';
import { ShownOrder } from './shown-order.tsx';

const PREVIEW = {
  __typename: 'OrderPreview',
  title: { __typename: 'Words', fr: 'DEPLOY 20', en: 'DEPLOY 20' },
  day: '2026-03-17',
  end: '2027-03-17',
  gross: 1_800_000,
  contracts: 3,
  statement: 'Je commande DEPLOY 20.',
  seal: 'abc',
  purchaseOrderRequired: false,
  terms: {
    __typename: 'ContractTerms',
    offerVersion: '2025-01',
    startsOn: '2026-03-17',
    net: 1_500_000,
    paymentDays: 30,
    invoiceTerms: 'ORDER_SIX_MONTHS',
    renewalMonths: null,
    terminationNoticeMonths: null,
    grants: [],
    lines: [],
  },
  schedule: {
    __typename: 'InstalmentSchedule',
    vatRegime: 'FR',
    mention: null,
    net: 0,
    vat: 0,
    gross: 0,
    terms: [],
    instalments: [],
  },
  conditions: [],
  runsBeside: [],
  balance: null,
} as unknown as OrderPreviewFieldsFragment;

const INPUT = { clientId: 'c', order: { deploy: 'DEPLOY_20' as const }, language: 'FR' as const };
const CONTRACT = { __typename: 'Contract', id: 'k', reference: 'C2026-009', title: PREVIEW.title };
const REUSED = { __typename: 'OrderKeyReused', contract: CONTRACT };

function Desk(props: Pick<Parameters<typeof ConfirmOrder>[0], 'onPlaced' | 'onOutdated'>): ReactElement {
  const send = usePlaceOrder(INPUT);
  const purchaseOrder = usePurchaseOrder();
  return (
    <ConfirmOrder
      preview={PREVIEW}
      purchaseOrder={purchaseOrder}
      send={send}
      label="Commander DEPLOY 20"
      {...props}
    />
  );
}

function ShownDesk(): ReactElement {
  const send = usePlaceOrder(INPUT);
  const purchaseOrder = usePurchaseOrder();
  const props = { first: PREVIEW, purchaseOrder, send, label: 'Commander DEPLOY 20' };
  return <ShownOrder {...props} onPlaced={() => undefined} />;
}

function confirm(answer: Answer) {
  const [placed, outdated]: unknown[][] = [[], []];
  renderPortal(
    <Desk
      onPlaced={(contract) => placed?.push(contract)}
      onOutdated={(changes) => outdated?.push(changes)}
    />,
    answer,
  );
  return { placed, outdated, order: screen.getByRole('button', { name: 'Commander DEPLOY 20' }) };
}

const tick = () => userEvent.click(screen.getByRole('checkbox', { name: 'Je commande DEPLOY 20.' }));

describe('confirming an order', () => {
  it('asks for the sentence to be ticked, and sends nothing before', async () => {
    const { sent, answer } = apiOf('placeOrder', REUSED);
    const { order } = confirm(answer);
    await userEvent.click(order);
    expect(screen.getByText('Cochez la phrase pour commander.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('checkbox'));
    expect(sent).toEqual([]);
  });

  it('sends once what was seen, also for a double click', async () => {
    const { sent, answer, release } = slowApiOf('placeOrder', REUSED);
    const { order } = confirm(answer);
    await tick();
    await userEvent.dblClick(order);
    await release();
    expect(sent).toEqual([
      {
        input: {
          ...INPUT,
          seen: {
            seal: 'abc',
            day: '2026-03-17',
            gross: 1_800_000,
            contracts: 3,
            offerVersion: '2025-01',
            net: 1_500_000,
          },
          confirmed: true,
          idempotencyKey: expect.any(String) as string,
          purchaseOrderReference: null,
        },
      },
    ]);
  });

  it('says from when on it is possible when it was done too often, and keeps the tick and the wish', async () => {
    const { inputs, answer } = answersInTurn('placeOrder', TOO_OFTEN, TOO_OFTEN);
    const { order, placed } = confirm(answer);
    await tick();
    await userEvent.click(order);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Trop de fois.*10\smars\s2026,\s11:05/);
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
    await userEvent.click(order);
    expect(inputs).toHaveLength(2);
    expect(inputs[1]).toEqual(inputs[0]);
    expect(placed).toEqual([]);
  });

  it('does not send a purchase order reference that cannot be, which gets the keyboard, then the same as it is read', async () => {
    const { sent, answer } = apiOf('placeOrder', REUSED);
    const { order, placed } = confirm(answer);
    const reference = screen.getByLabelText<HTMLInputElement>('Numéro de bon de commande (facultatif)');
    fill(reference, 'x'.repeat(51));
    await tick();
    await userEvent.click(order);
    expect(screen.getByText('Trop long : 50 caractères au plus.')).toBeTruthy();
    expect([document.activeElement, sent]).toEqual([reference, []]);
    fill(reference, ' 4500017236 ');
    await userEvent.click(order);
    expect(await screen.findByText(/sous le contrat C2026-009/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Voir le contrat' }).getAttribute('href')).toMatch(/\/k$/);
    expect(sent).toMatchObject([{ input: { purchaseOrderReference: '4500017236' } }]);
    expect(placed).toEqual([]);
  });

  it('asks for a purchase order reference once the company requires one, and sends the same wish with it', async () => {
    const { inputs, answer } = answersInTurn(
      'placeOrder',
      { __typename: 'InvalidField', field: 'purchaseOrderReference', problem: 'REQUIRED' },
      REUSED,
    );
    const { order } = confirm(answer);
    await tick();
    await userEvent.click(order);
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^Rien n’est commandé\s: votre entreprise exige/,
    );
    const reference = screen.getByRole<HTMLInputElement>('textbox', { name: 'Numéro de bon de commande' });
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
    await userEvent.click(order);
    expect(document.activeElement).toBe(reference);
    expect(inputs).toHaveLength(1);
    fill(reference, '4500017236');
    await userEvent.click(order);
    await waitFor(() => {
      expect(inputs[1]).toEqual({ ...inputs[0], purchaseOrderReference: '4500017236' });
    });
  });

  it('says what changed meanwhile', async () => {
    const { answer } = apiOf('placeOrder', {
      __typename: 'OrderOutdated',
      changes: ['PRICE'],
      preview: { ...PREVIEW, seal: 'def' },
    });
    const { order, outdated } = confirm(answer);
    await tick();
    await userEvent.click(order);
    await screen.findByText('Commander DEPLOY 20');
    expect(outdated).toEqual([['PRICE']]);
  });

  it('keeps the tick and offers to try again with the same key when no answer comes', async () => {
    const keys: unknown[] = [];
    const { order } = confirm((operation, variables) => {
      keys.push((variables['input'] as { idempotencyKey: string }).idempotencyKey);
      return away(operation, variables);
    });
    await tick();
    await userEvent.click(order);
    expect(await screen.findByText('Réessayer ne commande pas deux fois.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(2);
  });

  it('keeps what was typed when the order is shown anew, and asks for the sentence again', async () => {
    const { answer } = apiOf('placeOrder', {
      __typename: 'OrderOutdated',
      changes: ['DAY'],
      preview: { ...PREVIEW, seal: 'def', day: '2026-03-18', purchaseOrderRequired: true },
    });
    renderPortal(<ShownDesk />, answer);
    fill(screen.getByLabelText<HTMLInputElement>('Numéro de bon de commande (facultatif)'), '4500017236');
    await tick();
    await userEvent.click(screen.getByRole('button', { name: 'Commander DEPLOY 20' }));
    const field = await screen.findByLabelText<HTMLInputElement>('Numéro de bon de commande');
    expect(field.value).toBe('4500017236');
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
  });
});
