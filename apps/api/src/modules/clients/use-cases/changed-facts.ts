import { isDeepStrictEqual } from 'node:util';
import type { AuditChange, Facts } from '../../../platform/audit/audit-entry.ts';

/** The facts of `after` that differ from those of `before`, as the trail tells them; `null` when none does. */
export function changedFacts(before: Facts, after: Facts): AuditChange | null {
  const names = Object.keys(after).filter((name) => !isDeepStrictEqual(before[name], after[name]));
  if (names.length === 0) return null;
  const of = (facts: Facts): Facts => Object.fromEntries(names.map((name) => [name, facts[name] ?? null]));
  return { before: of(before), after: of(after) };
}
