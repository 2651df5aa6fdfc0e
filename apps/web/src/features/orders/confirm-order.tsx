import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { OrderChange, OrderPreviewFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import { ConfirmStatement } from './confirm-statement.tsx';
import { ORDER_PREVIEW_FIELDS } from './order-preview.fragment.ts';
import { REFUSED_START, useRefusedStart } from './start-field.tsx';
import { useText } from './texts.ts';
import type { Confirmed, ConfirmationAnswer, PlacedContract } from './use-place-order.ts';

interface ConfirmOrderProps {
  readonly preview: OrderPreviewFieldsFragment;
  /** Sends what was confirmed. */
  readonly send: (asked: Confirmed) => Promise<ConfirmationAnswer | undefined>;
  /** What the button says. */
  readonly label: string;
  readonly onPlaced: (contract: PlacedContract) => void;
  /** What was shown does not hold any more; `after` is the order as it would be now. */
  readonly onOutdated: (changes: readonly OrderChange[], after: OrderPreviewFieldsFragment) => void;
}

/** The sentence to agree to, a box to tick, and the button that orders. */
export function ConfirmOrder({
  preview,
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
  const { run, pending } = useAction((confirmed: boolean) => send({ seen, confirmed, idempotencyKey }));
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const confirm = async () => {
    const outcome = await run(true);
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
      onConfirm={confirm}
    >
      {(answer?.__typename === 'NotFound' ||
        answer?.__typename === 'InvalidField' ||
        answer?.__typename === 'OrderKeyReused') && <Refusal title={t('order.notOffered')} />}
      {answer?.__typename === 'TooManyAttempts' && <TooOften retryAt={answer.retryAt} />}
      {answer?.__typename === 'OrderStartRefused' && (
        <Refusal title={saysStart(readFragment(REFUSED_START, answer))} />
      )}
      {answer?.__typename === 'QuoteStepNotPossible' && <Refusal title={t('order.quoteOver')} />}
    </ConfirmStatement>
  );
}
