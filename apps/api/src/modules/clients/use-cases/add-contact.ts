import { MOST_CONTACTS, readContact, type TypedContact, type WrongDetail } from '@akouendy/domain/clients';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { fingerprintOf } from '../../../platform/ids/fingerprint-of.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { findContactOfKey, insertContact, lockContacts, selectContacts } from '../persistence/contacts.ts';
import { Clients } from '../queries/clients.ts';

/** What became of a new contact. */
export type AddContactOutcome =
  | { readonly kind: 'ADDED'; readonly clientId: string }
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED' }
  | { readonly kind: 'WRONG'; readonly wrong: readonly WrongDetail[] }
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** Adds somebody to turn to at a client; the same under the same key once. */
@Injectable()
export class AddContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clients: Clients,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(clientId: string, typed: TypedContact, idempotencyKey: string): Promise<AddContactOutcome> {
    const id = clientId.toLowerCase();
    const notFound = { kind: 'NOT_FOUND', id: clientId } as const;
    if (!isUuid(id)) return notFound;
    return this.unitOfWork.write(async (db) =>
      (await this.clients.byId(id)) === null ? notFound : this.add(db, id, typed, idempotencyKey),
    );
  }

  private async add(
    db: Database,
    clientId: string,
    typed: TypedContact,
    idempotencyKey: string,
  ): Promise<AddContactOutcome> {
    const read = readContact(typed);
    if (!read.ok) return { kind: 'WRONG', wrong: read.refusal };
    const details = read.value;
    const fingerprint = fingerprintOf([clientId, details]);
    const { personId } = currentActor();
    await lockContacts(db, clientId);
    const earlier = await findContactOfKey(db, personId, idempotencyKey);
    if (earlier !== null) {
      return earlier.fingerprint.equals(fingerprint)
        ? { kind: 'ADDED', clientId }
        : { kind: 'IDEMPOTENCY_KEY_REUSED' };
    }
    const known = await selectContacts(db, 'client_id = $1', [clientId]);
    if (known.length >= MOST_CONTACTS) {
      return { kind: 'WRONG', wrong: [{ field: 'name', problem: 'TOO_MANY' }] };
    }
    await insertContact((sql, parameters) => db.query(sql, parameters), {
      ...{ id: newId(), clientId, details, idempotencyKey, fingerprint },
      ...{ addedBy: personId, addedAt: this.clock.now() },
    });
    await this.audit.record(db, {
      action: 'client.contact_added',
      objectType: 'client',
      objectId: clientId,
      clientId,
      detail: { ...details },
    });
    return { kind: 'ADDED', clientId };
  }
}
