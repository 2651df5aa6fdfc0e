import { badInput } from '../../../platform/graphql/bad-input.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import type { PortfolioPlace } from '../queries/portfolio-lines.ts';

const WRITTEN = /^(-?\d{1,10}) (.{36})(.*)$/s;

/** The largest figure that sorts. */
const MOST = 2 ** 31;

/** The cursor of the place after `place`. */
export function writePlace({ rank, name, id }: PortfolioPlace): string {
  return Buffer.from(`${String(rank)} ${id}${name}`).toString('base64url');
}

/** Reads what `writePlace` wrote; `null` for none. A text from elsewhere is the caller's error. */
export function readPlace(text: string | null | undefined): PortfolioPlace | null {
  if (!text) return null;
  const [, rank = '', id = '', name = ''] = WRITTEN.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!isUuid(id) || Math.abs(Number(rank)) >= MOST) throw badInput('after: not a cursor of this list');
  return { rank: Number(rank), name, id };
}
