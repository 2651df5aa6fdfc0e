import { ok, refuse, type Result } from '../kernel/index.ts';
import { lineProblem, oneLine, type LineProblem } from './text.ts';

/** Characters of a purchase order reference, at most: as many as Chorus Pro takes. */
export const LONGEST_PURCHASE_ORDER_REFERENCE = 50;

/** Why a purchase order reference does not go with an order. */
export type PurchaseOrderProblem = 'REQUIRED' | LineProblem;

/**
 * Reads the purchase order reference (EN 16931, BT-13) that a client gives with what it orders, in one line without the
 * blanks around it; `null` when there is none, which is refused exactly when the client's billing details require one.
 */
export function readPurchaseOrderReference(
  typed: string | null,
  required: boolean,
): Result<string | null, PurchaseOrderProblem> {
  const reference = oneLine(typed ?? '');
  const problem = lineProblem(reference, LONGEST_PURCHASE_ORDER_REFERENCE);
  if (problem !== null) return refuse(problem);
  if (reference === '') return required ? refuse('REQUIRED') : ok(null);
  return ok(reference);
}
