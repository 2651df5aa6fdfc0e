import { useQuery } from '@apollo/client/react';
import { NumberInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
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
import { useText } from './texts.ts';
import { usePlaceOrder, type PlacedContract } from './use-place-order.ts';

const ORDER_PREVIEW = graphql(`
  query OrderPreview($input: OrderPreviewInput!) {
    orderPreview(input: $input) {
      __typename
      ... on OrderPreview {
        ...OrderPreviewFields
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
  /** Keeps another number of applications in the address. */
  readonly onChoice: (choice: OrderChoice) => void;
}

/** One order, from what it would be to its contract. */
export function OrderDesk({ clientId, choice, onChoice }: OrderDeskProps): ReactElement {
  const t = useText();
  const [placed, setPlaced] = useState<PlacedContract | null>(null);
  if (placed !== null) return <OrderPlaced contract={placed} grantsDays={choice.kind !== 'APPLICATION'} />;
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
      <Draft clientId={clientId} choice={choice} onPlaced={setPlaced} />
    </div>
  );
}

interface DraftProps {
  readonly clientId: string;
  readonly choice: OrderChoice;
  readonly onPlaced: (contract: PlacedContract) => void;
}

function Draft({ clientId, choice, onPlaced }: DraftProps): ReactElement {
  const t = useText();
  const say = useWords();
  const language = useLanguage();
  const order = orderOfChoice(choice);
  const input = { clientId, order, language };
  const send = usePlaceOrder(input);
  const { data, error, refetch } = useQuery(ORDER_PREVIEW, { variables: { input }, fetchPolicy: 'no-cache' });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const { orderPreview } = data;
  if (orderPreview.__typename !== 'OrderPreview') return <Refusal title={t('order.notOffered')} />;
  const preview = readFragment(ORDER_PREVIEW_FIELDS, orderPreview);
  return (
    <ShownOrder
      key={preview.seal}
      first={preview}
      send={send}
      label={t('order.confirm.send', { title: say(preview.title) })}
      onPlaced={onPlaced}
    />
  );
}
