import type { CivilDate } from '@akouendy/domain';
import { useQuery } from '@apollo/client/react';
import { NumberInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { OrderPreviewInput, OrderPreviewQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import { MOST_APPLICATIONS, orderOfChoice, type OrderChoice } from './choice.ts';
import { ORDER_PREVIEW_FIELDS } from './order-preview.fragment.ts';
import { OrderPlaced } from './order-placed.tsx';
import { ShownOrder } from './shown-order.tsx';
import classes from './orders.module.css';
import { usePurchaseOrder, type PurchaseOrder } from './purchase-order-field.tsx';
import { REFUSED_START, StartField } from './start-field.tsx';
import { useText } from './texts.ts';
import { usePlaceOrder, type PlacedContract } from './use-place-order.ts';

const ORDER_PREVIEW = graphql(`
  query OrderPreview($input: OrderPreviewInput!) {
    orderPreview(input: $input) {
      __typename
      ... on OrderPreview {
        ...OrderPreviewFields
      }
      ... on OrderStartRefused {
        ...RefusedStart
      }
      ... on InvalidField {
        field
        problem
      }
    }
  }
`);

interface OrderDeskProps {
  readonly clientId: string;
  readonly choice: OrderChoice;
  /** Keeps another number of applications, or another start, in the address. */
  readonly onChoice: (choice: OrderChoice) => void;
}

/** One order, from what it would be to its contract. */
export function OrderDesk({ clientId, choice, onChoice }: OrderDeskProps): ReactElement {
  const t = useText();
  const purchaseOrder = usePurchaseOrder();
  const [placed, setPlaced] = useState<PlacedContract | null>(null);
  if (placed !== null) {
    return <OrderPlaced contract={placed} grantsDays={choice.kind !== 'APPLICATION'} by="order" />;
  }
  return (
    <div className={classes.sections}>
      <p>
        <Link to="/commander">{t('order.other')}</Link>
      </p>
      {choice.kind === 'APPLICATION' && (
        <NumberInput
          className={classes.quantity}
          label={t('order.quantity')}
          description={t('order.quantity.hint')}
          min={1}
          max={MOST_APPLICATIONS}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={choice.quantity}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) onChoice({ ...choice, quantity: value });
          }}
        />
      )}
      <Draft
        clientId={clientId}
        choice={choice}
        onChoice={onChoice}
        purchaseOrder={purchaseOrder}
        onPlaced={setPlaced}
      />
    </div>
  );
}

interface DraftProps extends OrderDeskProps {
  readonly purchaseOrder: PurchaseOrder;
  readonly onPlaced: (contract: PlacedContract) => void;
}

function Draft({ clientId, choice, onChoice, ...confirming }: DraftProps): ReactElement {
  const language = useLanguage();
  const input = { clientId, order: orderOfChoice(choice), language };
  const { data, previousData, error, refetch } = useQuery(ORDER_PREVIEW, {
    variables: { input },
    fetchPolicy: 'no-cache',
  });
  const answer = data?.orderPreview;
  return (
    <>
      {choice.kind === 'REGIE' && (
        <Start
          choice={choice}
          answer={answer ?? previousData?.orderPreview}
          onStart={(startsOn) => {
            onChoice({ kind: 'REGIE', code: choice.code, ...(startsOn === null ? {} : { startsOn }) });
          }}
        />
      )}
      {error !== undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : answer === undefined ? (
        <PageSkeleton />
      ) : (
        <Drafted answer={answer} input={input} {...confirming} />
      )}
    </>
  );
}

type Answer = OrderPreviewQuery['orderPreview'];

interface StartProps {
  readonly choice: Extract<OrderChoice, { kind: 'REGIE' }>;
  /** The last one that came. */
  readonly answer: Answer | undefined;
  readonly onStart: (startsOn: CivilDate | null) => void;
}

/** The first day, where it is chosen. */
function Start({ choice, answer, onStart }: StartProps): ReactElement | null {
  const preview = answer?.__typename === 'OrderPreview' ? readFragment(ORDER_PREVIEW_FIELDS, answer) : null;
  const refused = answer?.__typename === 'OrderStartRefused' ? readFragment(REFUSED_START, answer) : null;
  const range = preview?.startRange ?? refused;
  if (range === null) return null;
  return (
    <StartField
      startsOn={choice.startsOn ?? preview?.terms.startsOn ?? null}
      earliest={range.earliest}
      latest={range.latest}
      refused={refused}
      onStart={onStart}
    />
  );
}

interface DraftedProps extends Pick<DraftProps, 'purchaseOrder' | 'onPlaced'> {
  readonly answer: Answer;
  readonly input: OrderPreviewInput;
}

/** What was asked for as it would be signed; nothing while its start cannot be. */
function Drafted({ answer, input, ...confirming }: DraftedProps): ReactElement | null {
  const t = useText();
  const say = useWords();
  const preview = answer.__typename === 'OrderPreview' ? readFragment(ORDER_PREVIEW_FIELDS, answer) : null;
  // The day that was proposed is the one that is ordered, whatever the hour.
  const startsOn =
    preview === null || preview.startRange === null ? {} : { startsOn: preview.terms.startsOn };
  const send = usePlaceOrder({ ...input, order: { ...input.order, ...startsOn } });
  if (answer.__typename === 'OrderStartRefused') return null;
  if (preview === null) return <Refusal title={t('order.notOffered')} />;
  return (
    <ShownOrder
      key={preview.seal}
      first={preview}
      send={send}
      label={t('order.confirm.send', { title: say(preview.title) })}
      {...confirming}
    />
  );
}
