import type { Instant } from '@akouendy/domain';
import type { AuditEntry } from '../../../platform/audit/audit-entry.ts';
import { recordOption } from '../../contracts/contracts.public.ts';
import type { Run } from '../persistence/order-confirmations.ts';
import type { OptionDraft } from './draft-option.ts';
import { inEuros } from './in-euros.ts';

/** Who confirmed that an option joins a contract, when, and under which key. */
export interface OptionSignature {
  readonly id: string;
  readonly contract: { readonly id: string; readonly clientId: string; readonly reference: string };
  readonly draft: OptionDraft;
  readonly confirmedBy: string;
  readonly at: Instant;
  readonly idempotencyKey: string;
  /** What the client calls its own purchase order; `null` without one. */
  readonly purchaseOrderReference: string | null;
}

/**
 * Keeps that an option joins, with what words who confirmed it, in the caller's transaction; returns what the trail is to
 * say in it too.
 */
export async function signOption(
  run: Run,
  { id, contract, draft, confirmedBy, at, idempotencyKey, purchaseOrderReference }: OptionSignature,
): Promise<AuditEntry> {
  const { option, from, line, language, statement, offerVersion, document, seal, before, after } = draft;
  await recordOption(run, {
    id,
    clientId: contract.clientId,
    contractId: contract.id,
    option,
    from,
    line,
    language,
    statement,
    offerVersion,
    document,
    sha256: seal,
    confirmedBy,
    confirmedAt: at,
    idempotencyKey,
    purchaseOrderReference,
  });
  return {
    action: 'contract.option_added',
    objectType: 'contract',
    objectId: contract.id,
    clientId: contract.clientId,
    detail: {
      contract: contract.reference,
      title: draft.name.fr,
      validFrom: from,
      offerVersion,
      sha256: seal,
      ...(purchaseOrderReference === null ? {} : { purchaseOrderReference }),
    },
    change: { before: { price: inEuros(before.net) }, after: { price: inEuros(after.net) } },
  };
}
