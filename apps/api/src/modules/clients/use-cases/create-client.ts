import { readIdentity, type TypedIdentity, type WrongDetail } from '@akouendy/domain/clients';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { fingerprintOf } from '../../../platform/ids/fingerprint-of.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { findClientOfKey, findNamesake, lockNewClients } from '../persistence/new-clients.ts';
import { insertClient } from '../persistence/save-company.ts';
import { ClientOpenings } from './client-openings.ts';
import { factsOfIdentity } from './facts-of-company.ts';
import { hasVatKey } from './vat-key.ts';

/** What became of a new client. */
export type CreateClientOutcome =
  | { readonly kind: 'CREATED'; readonly clientId: string }
  /** The same company is there: by its SIREN, its VAT number, or its name. */
  | { readonly kind: 'THERE_ALREADY'; readonly clientId: string }
  | { readonly kind: 'IDEMPOTENCY_KEY_REUSED' }
  | { readonly kind: 'WRONG'; readonly wrong: readonly WrongDetail[] };

/** Adds a client, of whom nothing is known but who it is. One after the other, so that none is there twice. */
@Injectable()
export class CreateClient {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openings: ClientOpenings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(typed: TypedIdentity, idempotencyKey: string): Promise<CreateClientOutcome> {
    const read = readIdentity(typed, null, hasVatKey);
    if (!read.ok) return { kind: 'WRONG', wrong: read.refusal };
    const identity = read.value;
    const fingerprint = fingerprintOf(identity);
    const { personId } = currentActor();
    return this.unitOfWork.write(async (db): Promise<CreateClientOutcome> => {
      await lockNewClients(db);
      const earlier = await findClientOfKey(db, personId, idempotencyKey);
      if (earlier !== null) {
        return earlier.fingerprint.equals(fingerprint)
          ? { kind: 'CREATED', clientId: earlier.id }
          : { kind: 'IDEMPOTENCY_KEY_REUSED' };
      }
      const namesake = await findNamesake(db, identity);
      if (namesake !== null) return { kind: 'THERE_ALREADY', clientId: namesake };
      const id = newId();
      const createdAt = this.clock.now();
      await insertClient((sql, parameters) => db.query(sql, parameters), {
        ...{ id, identity, createdAt, createdBy: personId, idempotencyKey, fingerprint },
      });
      await this.openings.open(db, id);
      await this.audit.record(db, {
        action: 'client.created',
        objectType: 'client',
        objectId: id,
        clientId: id,
        detail: factsOfIdentity(identity),
      });
      return { kind: 'CREATED', clientId: id };
    });
  }
}
