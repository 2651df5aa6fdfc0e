import { useState, type ReactElement } from 'react';
import type { OrderPreviewFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { ConfirmOrder } from './confirm-order.tsx';
import { OrderChanges } from './order-changes.tsx';
import { OrderPreview, type ShowService } from './order-preview.tsx';

interface ShownOrderProps extends Pick<
  Parameters<typeof ConfirmOrder>[0],
  'purchaseOrder' | 'send' | 'label' | 'onPlaced'
> {
  /** As it was when the page asked. */
  readonly first: OrderPreviewFieldsFragment;
  /** For what may have a RUN. */
  readonly service?: ShowService;
}

/** The order that is confirmed: the one that was asked for, or the one that the API showed when that was out of date. */
export function ShownOrder({ first, service, ...confirming }: ShownOrderProps): ReactElement {
  const [shown, setShown] = useState<{
    readonly preview: OrderPreviewFieldsFragment;
    readonly since: Parameters<typeof OrderChanges>[0] | null;
  }>({ preview: first, since: null });
  return (
    <>
      <OrderPreview preview={shown.preview} service={service} />
      {shown.since !== null && <OrderChanges {...shown.since} />}
      <ConfirmOrder
        key={shown.preview.seal}
        {...confirming}
        preview={shown.preview}
        onOutdated={(changes, after) => {
          setShown({ preview: after, since: { changes, before: shown.preview, after } });
        }}
      />
    </>
  );
}
