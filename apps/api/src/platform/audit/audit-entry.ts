import type { AuditAction, AuditObject } from './audit-action.ts';

/** Facts about a thing by the name of its field: identifiers, states, dates, amounts, names. */
export type Facts = Readonly<Record<string, unknown>>;

/** What was so before, and what is so now; `null` where there was, or is, nothing. Only fields that differ. */
export interface AuditChange {
  readonly before: Facts | null;
  readonly after: Facts | null;
}

/** What happened, for the audit trail. */
export interface AuditEntry {
  readonly action: AuditAction;
  /** What it happened to, with its id. */
  readonly objectType: AuditObject;
  readonly objectId: string;
  /** The client whose affair it is; `null` when it is the company's own. */
  readonly clientId: string | null;
  /** Facts worth keeping beside it. Never a password, a token or a text that a person wrote. */
  readonly detail: Facts;
  /** The fields that it changed, when it changed any. The same is never in it. */
  readonly change?: AuditChange;
}
