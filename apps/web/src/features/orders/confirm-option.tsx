import { useState, type ReactElement } from 'react';
import { useAction } from '../../shared/apollo/use-action.ts';
import { readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { OrderChange, RunOptionFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { TooOften } from '../../shared/ui/too-often.tsx';
import type { OptionChoice } from './choice.ts';
import { ConfirmStatement } from './confirm-statement.tsx';
import { OrderedBefore } from './ordered-before.tsx';
import { asksForPurchaseOrder, RefusedField, type PurchaseOrder } from './purchase-order-field.tsx';
import { RUN_OPTION_FIELDS } from './run-option.fragment.ts';
import { useText } from './texts.ts';
import { useAddOption, type JoinedContract } from './use-add-option.ts';

interface ConfirmOptionProps {
  readonly choice: OptionChoice;
  readonly preview: RunOptionFieldsFragment;
  readonly purchaseOrder: PurchaseOrder;
  readonly onAdded: (contract: JoinedContract) => void;
  /** What was shown does not hold any more; `after` is the option as it would join now. */
  readonly onOutdated: (changes: readonly OrderChange[], after: RunOptionFieldsFragment) => void;
}

/** What is needed to add the option that is shown, and the button that does. */
export function ConfirmOption({
  choice,
  preview,
  purchaseOrder,
  onAdded,
  onOutdated,
}: ConfirmOptionProps): ReactElement {
  const t = useText();
  const say = useWords();
  const language = useLanguage();
  const add = useAddOption();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { seal, day, after, line, statement } = preview;
  const { run, pending } = useAction((purchaseOrderReference: string | null) =>
    add({
      ...choice,
      language,
      seen: { seal, day, net: after.net, gross: after.gross },
      confirmed: true,
      idempotencyKey,
      purchaseOrderReference,
    }),
  );
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof run>>>(null);

  const confirm = async (purchaseOrderReference: string | null) => {
    const outcome = await run(purchaseOrderReference);
    if (outcome === null) return;
    setAnswer(outcome);
    if (outcome.__typename === 'RunOptionAdded') onAdded(outcome.contract);
    if (outcome.__typename === 'RunOptionOutdated') {
      onOutdated(outcome.changes, readFragment(RUN_OPTION_FIELDS, outcome.preview));
    }
  };

  return (
    <ConfirmStatement
      statement={statement}
      label={t('order.confirm.send', { title: line.name === null ? line.item : say(line.name) })}
      pending={pending}
      failure={answer?.__typename === 'Failed' ? answer : null}
      purchaseOrder={purchaseOrder}
      purchaseOrderRequired={
        preview.purchaseOrderRequired ||
        (answer?.__typename === 'InvalidField' && asksForPurchaseOrder(answer))
      }
      onConfirm={confirm}
    >
      {answer?.__typename === 'RunOptionRefused' && (
        <Refusal title={t('order.notOffered')}>
          <p>{t(`option.refusal.${answer.refusal}`)}</p>
        </Refusal>
      )}
      {answer?.__typename === 'TooManyAttempts' && <TooOften retryAt={answer.retryAt} />}
      {answer?.__typename === 'NotFound' && <Refusal title={t('order.notOffered')} />}
      {answer?.__typename === 'InvalidField' && <RefusedField {...answer} />}
      {answer?.__typename === 'RunOptionKeyReused' && <OrderedBefore contract={answer.contract} />}
    </ConfirmStatement>
  );
}
