import type { Instant } from '@akouendy/domain';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { DECISION_FACTS, type DecisionKind } from '../queries/decision-facts.ts';
import type { DecisionPlace } from '../queries/decisions.ts';

const WRITTEN = /^([A-Z_]{1,40})\.(\d{1,11})\.(.{36})$/;

/** What tells an entry from all others, as one text. */
export function writeDecisionId({ kind, at, id }: DecisionPlace): string {
  return `${kind}.${String(at)}.${id}`;
}

/** Reads what `writeDecisionId` wrote; `null` for any other text. */
export function readDecisionId(text: string): DecisionPlace | null {
  const [, kind = '', at = '', id = ''] = WRITTEN.exec(text) ?? [];
  if (!isUuid(id) || !(kind in DECISION_FACTS)) return null;
  return { kind: kind as DecisionKind, at: Number(at) as Instant, id: id.toLowerCase() };
}

/** The cursor of the place after `place`. */
export function writeDecisionCursor(place: DecisionPlace): string {
  return Buffer.from(writeDecisionId(place)).toString('base64url');
}

/** Reads what `writeDecisionCursor` wrote; `null` for none. A text from elsewhere is the caller's error. */
export function readDecisionCursor(text: string | null | undefined): DecisionPlace | null {
  if (!text) return null;
  const place = readDecisionId(Buffer.from(text, 'base64url').toString());
  if (place === null) throw badInput('after: not a cursor of this list');
  return place;
}
