import { readPurchaseOrderReference } from '@akouendy/domain/clients';
import { Button, Checkbox } from '@mantine/core';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Form } from '../../shared/ui/form.tsx';
import { Section } from '../../shared/ui/section.tsx';
import classes from './orders.module.css';
import { PurchaseOrderField, type PurchaseOrder } from './purchase-order-field.tsx';
import { useText } from './texts.ts';

interface ConfirmStatementProps {
  /** The sentence to agree to. */
  readonly statement: string;
  /** What the button says. */
  readonly label: string;
  readonly pending: boolean;
  /** Why the last answer did not come; `null` when it did. */
  readonly failure: { readonly error: unknown } | null;
  readonly purchaseOrder: PurchaseOrder;
  /** Whether the company orders with a purchase order reference alone. */
  readonly purchaseOrderRequired: boolean;
  /** Sends it with the purchase order reference, or `null` for none; the box is ticked. */
  readonly onConfirm: (purchaseOrderReference: string | null) => Promise<void>;
  /** What the portal refused, if it did. */
  readonly children: ReactNode;
}

/** The client’s own reference, a sentence to agree to, a box to tick, and the button that orders. */
export function ConfirmStatement({
  statement,
  label,
  pending,
  failure,
  purchaseOrder,
  purchaseOrderRequired,
  onConfirm,
  children,
}: ConfirmStatementProps): ReactElement {
  const t = useText();
  const [confirmed, setConfirmed] = useState(false);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLInputElement>(null);

  const submit = async () => {
    setTried(true);
    const reference = readPurchaseOrderReference(purchaseOrder.typed, purchaseOrderRequired);
    if (!reference.ok) field.current?.focus();
    else if (confirmed) await onConfirm(reference.value);
    else box.current?.focus();
  };

  return (
    <Section title={t('order.confirm')}>
      <Form className={classes.confirm} onSubmit={() => void submit()}>
        <PurchaseOrderField {...purchaseOrder} ref={field} required={purchaseOrderRequired} tried={tried} />
        <Checkbox
          ref={box}
          classNames={{ label: classes.statement }}
          label={statement}
          checked={confirmed}
          error={tried && !confirmed && t('order.confirm.missing')}
          onChange={(event) => {
            setConfirmed(event.currentTarget.checked);
          }}
        />
        {failure !== null && (
          <ErrorState
            error={failure.error}
            onRetry={() => void submit()}
            retryNote={t('order.confirm.retryNote')}
          />
        )}
        {children}
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={pending}>
            {label}
          </Button>
          <p className={classes.detail}>{t('order.confirm.kept')}</p>
        </div>
      </Form>
    </Section>
  );
}
