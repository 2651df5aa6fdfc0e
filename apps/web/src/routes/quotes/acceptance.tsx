import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { ServiceTerms } from '../../features/contracts/service-terms.tsx';
import { ORDER_PREVIEW_FIELDS } from '../../features/orders/order-preview.fragment.ts';
import { usePurchaseOrder } from '../../features/orders/purchase-order-field.tsx';
import { ShownOrder } from '../../features/orders/shown-order.tsx';
import type { PlacedContract } from '../../features/orders/use-place-order.ts';
import { useText } from '../../features/quotes/texts.ts';
import { useAcceptQuote } from '../../features/quotes/use-accept-quote.ts';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';

const QUOTE_PREVIEW = graphql(`
  query QuotePreview($id: ID!, $language: Language!) {
    quote(id: $id) {
      id
      preview(language: $language) {
        ...OrderPreviewFields
      }
    }
  }
`);

interface AcceptanceProps {
  readonly quoteId: string;
  readonly onPlaced: (contract: PlacedContract) => void;
}

/** All that accepting a quote would sign, and the sentence to agree to. */
export function Acceptance({ quoteId: id, onPlaced }: AcceptanceProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const send = useAcceptQuote(id);
  const purchaseOrder = usePurchaseOrder();
  const { data, error, refetch } = useQuery(QUOTE_PREVIEW, {
    variables: { id, language },
    fetchPolicy: 'no-cache',
  });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const preview = readFragment(ORDER_PREVIEW_FIELDS, data.quote?.preview ?? null);
  if (preview === null) return <Refusal title={t('quotes.notPossible')} />;
  return (
    <ShownOrder
      key={preview.seal}
      first={preview}
      service={(terms) => <ServiceTerms terms={terms} />}
      send={send}
      purchaseOrder={purchaseOrder}
      label={t('quotes.accept')}
      onPlaced={onPlaced}
    />
  );
}
