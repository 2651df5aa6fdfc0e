import { civilDate } from '@akouendy/domain';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import type { ContractPlace } from '../queries/contract-pages.ts';

const WRITTEN = /^(\d{4}-\d{2}-\d{2}) ([^\0]{1,100})$/;

/** The cursor at the end of `page`; `null` for an empty one. */
export function endOfContracts(page: readonly ContractPlace[]): string | null {
  const last = page.at(-1);
  return last === undefined ? null : Buffer.from(`${last.signedOn} ${last.reference}`).toString('base64url');
}

/** Reads what `endOfContracts` wrote; `null` for none. A text from elsewhere is the caller's error. */
export function readContractCursor(text: string | null | undefined): ContractPlace | null {
  if (!text) return null;
  const [, day = '', reference = ''] = WRITTEN.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  try {
    return { signedOn: civilDate(day), reference };
  } catch {
    throw badInput('after: not a cursor of this list');
  }
}
