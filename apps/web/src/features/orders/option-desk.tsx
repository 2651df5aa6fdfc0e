import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { RunOptionFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import type { OptionChoice } from './choice.ts';
import { ConfirmOption } from './confirm-option.tsx';
import { OptionAdded } from './option-added.tsx';
import { OptionPreview } from './option-preview.tsx';
import { OrderChanges } from './order-changes.tsx';
import classes from './orders.module.css';
import { usePurchaseOrder, type PurchaseOrder } from './purchase-order-field.tsx';
import { RUN_OPTION_CHOICE, RUN_OPTION_FIELDS } from './run-option.fragment.ts';
import { useText } from './texts.ts';
import type { JoinedContract } from './use-add-option.ts';

/** One option, from what it would lead to until it has joined its contract. */
export function OptionDesk({ choice }: { readonly choice: OptionChoice }): ReactElement {
  const t = useText();
  const purchaseOrder = usePurchaseOrder();
  const [joined, setJoined] = useState<{
    readonly contract: JoinedContract;
    readonly preview: RunOptionFieldsFragment;
  } | null>(null);
  if (joined !== null) return <OptionAdded {...joined} />;
  return (
    <div className={classes.sections}>
      <p>
        <Link to="/commander">{t('order.other')}</Link>
      </p>
      <Draft
        choice={choice}
        purchaseOrder={purchaseOrder}
        onAdded={(contract, preview) => {
          setJoined({ contract, preview });
        }}
      />
    </div>
  );
}

interface DraftProps {
  readonly choice: OptionChoice;
  readonly purchaseOrder: PurchaseOrder;
  readonly onAdded: (contract: JoinedContract, preview: RunOptionFieldsFragment) => void;
}

function Draft({ choice: { contractId, option }, ...confirming }: DraftProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(RUN_OPTION_CHOICE, {
    variables: { contractId, option, language },
    fetchPolicy: 'no-cache',
  });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const chosen = data.runOptionChoice;
  const preview = readFragment(RUN_OPTION_FIELDS, chosen?.preview ?? null);
  if (preview !== null) {
    return <ShownOption key={preview.seal} first={preview} choice={{ contractId, option }} {...confirming} />;
  }
  const refusal = chosen?.refusal ?? null;
  return (
    <Refusal title={t('order.notOffered')}>
      {refusal !== null && <p>{t(`option.refusal.${refusal}`)}</p>}
    </Refusal>
  );
}

/** What `OrderChanges` compares of an option. */
function comparable({ day, offerVersion, after: { net, gross } }: RunOptionFieldsFragment) {
  return { day, gross, contracts: 0, terms: { offerVersion, net } };
}

function ShownOption({
  first,
  choice,
  purchaseOrder,
  onAdded,
}: DraftProps & { readonly first: RunOptionFieldsFragment }): ReactElement {
  const [shown, setShown] = useState<{
    readonly preview: RunOptionFieldsFragment;
    readonly since: Parameters<typeof OrderChanges>[0] | null;
  }>({ preview: first, since: null });
  return (
    <>
      <OptionPreview preview={shown.preview} />
      {shown.since !== null && <OrderChanges {...shown.since} />}
      <ConfirmOption
        key={shown.preview.seal}
        choice={choice}
        preview={shown.preview}
        purchaseOrder={purchaseOrder}
        onAdded={(contract) => {
          onAdded(contract, shown.preview);
        }}
        onOutdated={(changes, after) => {
          const since = { changes, before: comparable(shown.preview), after: comparable(after) };
          setShown({ preview: after, since });
        }}
      />
    </>
  );
}
