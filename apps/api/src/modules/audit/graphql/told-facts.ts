import type { AuditChange, Facts } from '../../../platform/audit/audit-entry.ts';
import type { ChangedFieldType, FactType } from './audit-entry.type.ts';

/** The facts of an entry by name, their values as text. */
export function toldFacts(detail: Facts): FactType[] {
  return Object.entries(detail).map(([name, value]) => ({ name, value: told(value) ?? '' }));
}

/** Each field that differs, with what it was and what it is. */
export function toldChange(change: AuditChange | null): ChangedFieldType[] {
  const { before, after } = change ?? { before: null, after: null };
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].map((name) => ({ name, before: told(before?.[name]), after: told(after?.[name]) }));
}

/** A text as it is, anything else as JSON; `null` for nothing. */
function told(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
