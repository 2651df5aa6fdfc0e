import { readPurchaseOrderReference } from '@akouendy/domain/clients';
import { fingerprintOf } from '../../../platform/ids/fingerprint-of.ts';
import { invalidField, type InvalidField } from '../../../platform/input/invalid-field.ts';

/** The purchase order reference of a wish, or the refusal of its field. */
export function purchaseOrderOf(
  typed: string | null,
  required: boolean,
): { readonly kind: 'READ'; readonly reference: string | null } | InvalidField {
  const read = readPurchaseOrderReference(typed, required);
  return read.ok
    ? { kind: 'READ', reference: read.value }
    : invalidField('purchaseOrderReference', read.refusal);
}

/** The fingerprint of a wish with its purchase order reference; of one without, its own. */
export function withPurchaseOrder(fingerprint: Buffer, reference: string | null): Buffer {
  return reference === null ? fingerprint : fingerprintOf([fingerprint.toString('hex'), reference]);
}
