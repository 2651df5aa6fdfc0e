import type { Instant } from '@akouendy/domain';
import {
  readBilling,
  readContact,
  readIdentity,
  type TypedBilling,
  type TypedContact,
  type TypedIdentity,
} from '@akouendy/domain/clients';
import { fingerprintOf } from '../../../platform/ids/fingerprint-of.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { insertContact } from '../persistence/contacts.ts';
import { insertClient, saveBilling } from '../persistence/save-company.ts';
import { hasVatKey } from './vat-key.ts';

/** Runs one statement, in a transaction of the API's or of `prepare`'s. */
type Run = (sql: string, parameters: readonly unknown[]) => Promise<unknown[]>;

/** A client as the portal itself puts it there. */
export interface RecordedClient {
  readonly id: string;
  readonly identity: TypedIdentity;
  readonly billing: TypedBilling;
  readonly createdAt: Instant;
}

/** Adds a client with its billing, in the caller's transaction. Throws for what the rules refuse. */
export async function recordClient(run: Run, client: RecordedClient): Promise<void> {
  const { id, createdAt } = client;
  const identity = valueOf(readIdentity(client.identity, null, hasVatKey));
  await insertClient(run, {
    ...{ id, identity, createdAt, createdBy: null, idempotencyKey: null, fingerprint: null },
  });
  await saveBilling(run, id, valueOf(readBilling(client.billing, identity.siren)));
}

/** Adds whom to turn to at a client, told by `addedBy`. Throws for what the rules refuse. */
export async function recordContacts(
  run: Run,
  clientId: string,
  contacts: readonly TypedContact[],
  { addedBy, addedAt }: { readonly addedBy: string; readonly addedAt: Instant },
): Promise<void> {
  for (const typed of contacts) {
    const details = valueOf(readContact(typed));
    const fingerprint = fingerprintOf(details);
    await insertContact(run, {
      ...{ id: newId(), clientId, details, addedBy, addedAt, idempotencyKey: newId(), fingerprint },
    });
  }
}

function valueOf<Value>(
  read: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown },
): Value {
  if (!read.ok) throw new Error(`The rules refuse it: ${JSON.stringify(read.refusal)}`);
  return read.value;
}
