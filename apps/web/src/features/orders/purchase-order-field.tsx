import {
  LONGEST_PURCHASE_ORDER_REFERENCE,
  readPurchaseOrderReference,
  type PurchaseOrderProblem,
} from '@akouendy/domain/clients';
import { TextInput } from '@mantine/core';
import { useState, type ReactElement, type Ref } from 'react';
import type { InvalidFieldProblem } from '../../shared/graphql/__generated__/graphql.ts';
import { Refusal } from '../../shared/ui/refusal.tsx';
import classes from './orders.module.css';
import { useText } from './texts.ts';

/** What is typed as purchase order reference: it stays while what is ordered is shown anew. */
export interface PurchaseOrder {
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Nothing is typed yet. */
export function usePurchaseOrder(): PurchaseOrder {
  const [typed, setTyped] = useState('');
  return { typed, onType: setTyped };
}

interface PurchaseOrderFieldProps extends PurchaseOrder {
  /** Whether the company orders with one alone. */
  readonly required: boolean;
  /** Whether what is wrong is said: once somebody has tried to confirm. */
  readonly tried: boolean;
  readonly ref: Ref<HTMLInputElement>;
}

/** What the client calls its own purchase order. */
export function PurchaseOrderField({
  typed,
  onType,
  required,
  tried,
  ref,
}: PurchaseOrderFieldProps): ReactElement {
  const t = useText();
  const read = readPurchaseOrderReference(typed, required);
  return (
    <TextInput
      ref={ref}
      className={classes.purchaseOrder}
      label={t(required ? 'order.purchaseOrder' : 'order.purchaseOrder.optional')}
      description={t(required ? 'order.purchaseOrder.why' : 'order.purchaseOrder.hint')}
      aria-required={required}
      autoComplete="off"
      value={typed}
      error={
        tried &&
        !read.ok &&
        t(`order.purchaseOrder.${read.refusal}`, { longest: LONGEST_PURCHASE_ORDER_REFERENCE })
      }
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
    />
  );
}

/** A field that the portal has refused. */
export interface RefusedInput {
  readonly field: string;
  readonly problem: InvalidFieldProblem;
}

/** Whether `refused` says that the company has come to require a purchase order reference. */
export function asksForPurchaseOrder({ field, problem }: RefusedInput): boolean {
  return field === 'purchaseOrderReference' && problem === 'REQUIRED';
}

const TOLD: Readonly<Partial<Record<InvalidFieldProblem, PurchaseOrderProblem | 'since'>>> = {
  REQUIRED: 'since',
  TOO_LONG: 'TOO_LONG',
  INVALID_CHARACTER: 'INVALID_CHARACTER',
};

/** Why the portal has ordered nothing: its word on the purchase order reference, else that this cannot be ordered. */
export function RefusedField({ field, problem }: RefusedInput): ReactElement {
  const t = useText();
  const told = field === 'purchaseOrderReference' ? TOLD[problem] : undefined;
  if (told === undefined) return <Refusal title={t('order.notOffered')} />;
  return <Refusal title={t(`order.purchaseOrder.${told}`, { longest: LONGEST_PURCHASE_ORDER_REFERENCE })} />;
}
