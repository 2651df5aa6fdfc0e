import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { inTheNameOf } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { findByEmail } from '../persistence/managed-people.ts';

/** Something that somebody could not prove who they are for. */
type RefusedAction = 'person.sign_in_refused' | 'person.confirmation_refused' | 'password.change_refused';

/**
 * Writes down, once, that somebody was refused: in the chain of the company whose person it would have been, so that
 * its admin sees who is being guessed at, and in the portal's own where there is no such person.
 */
@Injectable()
export class RefusedAttempts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * An address and what was given with it did not fit. What was typed as an address is not kept: it may be a password.
   * The work is the same whether or not there is an account.
   */
  async atAddress(email: string, by: string): Promise<void> {
    await this.unitOfWork.as({ 'app.sign_in_email': email }, 'WRITE', async (db) => {
      const person = await findByEmail(db, email);
      await this.audit.record(db, {
        action: 'person.sign_in_refused',
        objectType: 'person',
        objectId: person?.id ?? newId(),
        clientId: person?.clientId ?? null,
        detail: { by, known: person !== null, ...(person === null ? {} : { name: person.name }) },
      });
    });
  }

  /** Nobody is named by what was shown. */
  async ofNobody(by: string): Promise<void> {
    await this.unitOfWork.as({}, 'WRITE', (db) =>
      this.audit.record(db, {
        action: 'person.sign_in_refused',
        objectType: 'person',
        objectId: newId(),
        clientId: null,
        detail: { by, known: false },
      }),
    );
  }

  /** Somebody who had proved who they are, as far as that goes, could not prove it again or further. */
  async of(actor: Actor, action: RefusedAction, by: string): Promise<void> {
    const { personId, clientId } = actor;
    await inTheNameOf(actor, () =>
      this.unitOfWork.write((db) =>
        this.audit.record(db, { action, objectType: 'person', objectId: personId, clientId, detail: { by } }),
      ),
    );
  }
}
