import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { OrderChange, OrderPreviewFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import { ConfirmStatement } from './confirm-statement.tsx';
import { ORDER_PREVIEW_FIELDS } from './order-preview.fragment.ts';
import { OrderedBefore } from './ordered-before.tsx';
import { asksForPurchaseOrder, RefusedField, type PurchaseOrder } from './purchase-order-field.tsx';
import { REFUSED_START, useRefusedStart } from './start-field.tsx';
import { useText } from './texts.ts';
import type { Confirmed, ConfirmationAnswer, PlacedContract } from './use-place-order.ts';

interface ConfirmOrderProps {
  readonly preview: OrderPreviewFieldsFragment;
  readonly purchaseOrder: PurchaseOrder;
  /** Sends what was confirmed. */
  readonly send: (asked: Confirmed) => Promise<ConfirmationAnswer | undefined>;
  /** What the button says. */
  readonly label: string;
  readonly onPlaced: (contract: PlacedContract) => void;
  /** What was shown does not hold any more; `after` is the order as it would be now. */
  readonly onOutdated: (changes: readonly OrderChange[], after: OrderPreviewFieldsFragment) => void;
}

/** What is needed to order what is shown, and the button that does. */
export function ConfirmOrder({
  preview,
  purchaseOrder,
  send,
  label,
  onPlaced,
  onOutdated,
}: ConfirmOrderProps): ReactElement {
  const t = useText();
  const saysStart = useRefusedStart();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { seal, day, gross, contracts, terms } = preview;
  const seen = { seal, day, gross, contracts, offerVersion: terms.offerVersion, net: terms.net };
  const { run, pending } = useAction((purchaseOrderReference: string | null) =>
    send({ seen, confirmed: true, idempotencyKey, purchaseOrderReference }),
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const confirm = async (purchaseOrderReference: string | null) => {
    const outcome = await run(purchaseOrderReference);
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'OrderPlaced') onPlaced(outcome.contract);
    if (outcome.__typename === 'OrderOutdated') {
      onOutdated(outcome.changes, readFragment(ORDER_PREVIEW_FIELDS, outcome.preview));
    }
  };

  return (
    <ConfirmStatement
      statement={preview.statement}
      label={label}
      pending={pending}
      failure={answer?.__typename === 'Failed' ? answer : null}
      purchaseOrder={purchaseOrder}
      purchaseOrderRequired={
        preview.purchaseOrderRequired ||
        (answer?.__typename === 'InvalidField' && asksForPurchaseOrder(answer))
      }
      onConfirm={confirm}
    >
      {answer?.__typename === 'NotFound' && <Refusal title={t('order.notOffered')} />}
      {answer?.__typename === 'InvalidField' && <RefusedField {...answer} />}
      {answer?.__typename === 'OrderKeyReused' && <OrderedBefore contract={answer.contract} />}
      {answer?.__typename === 'TooManyAttempts' && <TooOften retryAt={answer.retryAt} />}
      {answer?.__typename === 'OrderStartRefused' && (
        <Refusal title={saysStart(readFragment(REFUSED_START, answer))} />
      )}
      {answer?.__typename === 'QuoteStepNotPossible' && <Refusal title={t('order.quoteOver')} />}
    </ConfirmStatement>
  );
}
