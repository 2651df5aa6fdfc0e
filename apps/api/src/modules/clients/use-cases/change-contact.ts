import { readContact, type TypedContact, type WrongDetail } from '@akouendy/domain/clients';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import {
  deleteContact,
  lockContacts,
  selectContacts,
  updateContact,
  type ContactRecord,
} from '../persistence/contacts.ts';
import { changedFacts } from './changed-facts.ts';

/** What became of a change of a contact. */
export type ChangeContactOutcome =
  | { readonly kind: 'CHANGED'; readonly clientId: string }
  | { readonly kind: 'CHANGED_MEANWHILE'; readonly clientId: string }
  | { readonly kind: 'WRONG'; readonly wrong: readonly WrongDetail[] }
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** Changes somebody to turn to at a client, or takes them off its list. */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** What is so already is no change, however often it is sent. */
  change(id: string, basedOn: number, typed: TypedContact): Promise<ChangeContactOutcome> {
    return this.ofContact(id, async (db, contact) => {
      const read = readContact(typed);
      if (!read.ok) return { kind: 'WRONG', wrong: read.refusal };
      const { clientId } = contact;
      const change = changedFacts({ ...contact }, { ...read.value });
      if (change === null) return { kind: 'CHANGED', clientId };
      if (contact.revision !== basedOn) return { kind: 'CHANGED_MEANWHILE', clientId };
      await updateContact(db, contact.id, read.value);
      await this.audit.record(db, {
        action: 'client.contact_changed',
        objectType: 'client',
        objectId: clientId,
        clientId,
        detail: { contact: contact.name },
        change,
      });
      return { kind: 'CHANGED', clientId };
    });
  }

  /** Takes a contact off the list; who is not there any more is not found. */
  remove(id: string): Promise<ChangeContactOutcome> {
    return this.ofContact(id, async (db, { clientId, name }) => {
      if (!(await deleteContact(db, id))) return { kind: 'NOT_FOUND', id };
      await this.audit.record(db, {
        action: 'client.contact_removed',
        objectType: 'client',
        objectId: clientId,
        clientId,
        detail: { contact: name },
      });
      return { kind: 'CHANGED', clientId };
    });
  }

  /** Does `work` with the contact as it is once nobody else changes it. */
  private async ofContact(
    id: string,
    work: (db: Database, contact: ContactRecord) => Promise<ChangeContactOutcome>,
  ): Promise<ChangeContactOutcome> {
    const notFound = { kind: 'NOT_FOUND', id } as const;
    if (!isUuid(id)) return notFound;
    return this.unitOfWork.write(async (db): Promise<ChangeContactOutcome> => {
      const [seen] = await selectContacts(db, 'id = $1', [id]);
      if (seen === undefined) return notFound;
      await lockContacts(db, seen.clientId);
      const [contact] = await selectContacts(db, 'id = $1', [id]);
      return contact === undefined ? notFound : work(db, contact);
    });
  }
}
