import type { Instant } from '@akouendy/domain';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { DecisionPlace } from '../queries/decisions.ts';

const WRITTEN = /^(\d{1,11}) (.{36})$/;

/** The cursor of the place after `place`. */
export function writeDecisionCursor({ at, id }: DecisionPlace): string {
  return Buffer.from(`${String(at)} ${id}`).toString('base64url');
}

/** Reads what `writeDecisionCursor` wrote; `null` for none. A text from elsewhere is the caller's error. */
export function readDecisionCursor(text: string | null | undefined): DecisionPlace | null {
  if (!text) return null;
  const [, at = '', id = ''] = WRITTEN.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!isUuid(id)) throw badInput('after: not a cursor of this list');
  return { at: Number(at) as Instant, id };
}
