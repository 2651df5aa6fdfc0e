import type { WrongDetail } from '@akouendy/domain/clients';
import type { Result } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../../../platform/audit/audit-action.ts';
import type { AuditChange } from '../../../platform/audit/audit-entry.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { lockCompany, type CompanyRecord } from '../persistence/company-record.ts';

/** What became of a change of a company. */
export type CompanyChangeOutcome =
  | { readonly kind: 'CHANGED'; readonly clientId: string }
  /** Somebody else changed the same since it was read; nothing was changed now. */
  | { readonly kind: 'CHANGED_MEANWHILE'; readonly clientId: string }
  | { readonly kind: 'WRONG'; readonly wrong: readonly WrongDetail[] }
  | { readonly kind: 'NOT_FOUND'; readonly id: string };

/** One way of changing a company. */
export interface CompanyChange<Value> {
  readonly clientId: string;
  /** How often the same part had been changed when it was read. */
  readonly basedOn: number;
  readonly action: Extract<AuditAction, 'client.identity_changed' | 'client.billing_changed'>;
  readonly revision: (company: CompanyRecord) => number;
  readonly read: (company: CompanyRecord) => Result<Value, readonly WrongDetail[]>;
  readonly changes: (company: CompanyRecord, value: Value) => AuditChange | null;
  /** `false` when who is asking may not. */
  readonly save: (db: Database, value: Value) => Promise<boolean>;
}

/** What changing a company's identity and its billing have in common. */
@Injectable()
export class CompanyChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** Changes it under its lock. What is so already is no change, however often it is sent. */
  async make<Value>(change: CompanyChange<Value>): Promise<CompanyChangeOutcome> {
    const clientId = change.clientId.toLowerCase();
    const notFound = { kind: 'NOT_FOUND', id: change.clientId } as const;
    if (!isUuid(clientId)) return notFound;
    return this.unitOfWork.write(async (db): Promise<CompanyChangeOutcome> => {
      const company = await lockCompany(db, clientId);
      if (company === null) return notFound;
      const read = change.read(company);
      if (!read.ok) return { kind: 'WRONG', wrong: read.refusal };
      const changes = change.changes(company, read.value);
      if (changes === null) return { kind: 'CHANGED', clientId };
      if (change.revision(company) !== change.basedOn) return { kind: 'CHANGED_MEANWHILE', clientId };
      if (!(await change.save(db, read.value))) return notFound;
      await this.audit.record(db, {
        action: change.action,
        objectType: 'client',
        objectId: clientId,
        clientId,
        detail: {},
        change: changes,
      });
      return { kind: 'CHANGED', clientId };
    });
  }
}
