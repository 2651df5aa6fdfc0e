import { civilDate, type CivilDate } from '@akouendy/domain';
import type { AuditFilterInput } from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER, SEARCH } from '../../shared/lists/address.ts';

/** What the journal keeps in its address, so that a link to what one sees can be sent. */
export const PARAMETER = {
  search: SEARCH,
  actor: 'personne',
  action: 'action',
  objectType: 'objet',
  object: 'numero',
  client: 'client',
  from: 'du',
  to: 'au',
  after: AFTER,
} as const;

/** The value of `PARAMETER.client` for the company's own entries. */
export const COMPANY = 'akouendy';

/** The filter that an address asks for; a date that is none asks for nothing. */
export function filterIn(address: URLSearchParams): AuditFilterInput {
  const text = (name: string): string | null => address.get(name)?.trim() || null;
  const client = text(PARAMETER.client);
  return {
    search: text(PARAMETER.search),
    actorId: text(PARAMETER.actor),
    action: text(PARAMETER.action),
    objectType: text(PARAMETER.objectType),
    objectId: text(PARAMETER.object),
    from: dateIn(text(PARAMETER.from)),
    to: dateIn(text(PARAMETER.to)),
    clientId: client === COMPANY ? null : client,
    ofCompany: client === COMPANY ? true : null,
  };
}

/** Whether an address filters at all. */
export function isFiltered(address: URLSearchParams): boolean {
  return Object.values(filterIn(address)).some((value) => value !== null);
}

function dateIn(text: string | null): CivilDate | null {
  try {
    return text === null ? null : civilDate(text);
  } catch {
    return null;
  }
}
