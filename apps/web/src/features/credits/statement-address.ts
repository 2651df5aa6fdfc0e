import { civilDate, type CivilDate } from '@akouendy/domain';
import type { MovementKind } from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER, SEARCH } from '../../shared/lists/address.ts';

/** What the page of days keeps in its address, so that a link to what one sees can be sent. */
export const PARAMETER = {
  search: SEARCH,
  kind: 'nature',
  lot: 'lot',
  from: 'du',
  to: 'au',
  after: AFTER,
  /** What is being explained: a figure of the page, or a line of the statement by its id. */
  explained: 'expliquer',
} as const;

/** Every kind of line with its name in the address, in the order of the choice. */
export const KIND_CHOICES: readonly (readonly [name: string, kind: MovementKind])[] = [
  ['interventions', 'CONSUMED'],
  ['lots', 'GRANTED'],
  ['gestes', 'GOODWILL'],
  ['ajustements', 'ADJUSTED'],
  ['reports', 'CARRIED_OVER'],
  ['peremptions', 'EXPIRED'],
  ['catalogue', 'PAID'],
  ['decouvert', 'UNSERVED'],
];

/** What the statement is filtered by; `null` for what is not asked for. */
interface AskedFilter {
  readonly search: string | null;
  readonly kinds: MovementKind[] | null;
  readonly lotId: string | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** The filter that an address asks for; what cannot be read asks for nothing. */
export function filterIn(address: URLSearchParams): AskedFilter {
  const text = (name: string): string | null => address.get(name)?.trim() || null;
  const kind = KIND_CHOICES.find(([name]) => name === address.get(PARAMETER.kind))?.[1];
  return {
    search: text(PARAMETER.search),
    kinds: kind === undefined ? null : [kind],
    lotId: text(PARAMETER.lot),
    from: dateIn(text(PARAMETER.from)),
    to: dateIn(text(PARAMETER.to)),
  };
}

/** Whether an address filters at all. */
export function isFiltered(address: URLSearchParams): boolean {
  return Object.values(filterIn(address)).some((value) => value !== null);
}

/** Where the lines that an address finds are handed out as a file. */
export function exportAddress(accountId: string, format: 'csv' | 'xlsx', address: URLSearchParams): string {
  const { search, kinds, lotId, from, to } = filterIn(address);
  const query = new URLSearchParams({ format });
  const asked = { search, kinds: kinds?.join(','), lotId, from, to };
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return `/statements/${accountId}?${query.toString()}`;
}

/** `address` with something explained, or without; its page of the list stays. */
export function withExplained(address: URLSearchParams, explained: string | null): URLSearchParams {
  const next = new URLSearchParams(address);
  if (explained === null) next.delete(PARAMETER.explained);
  else next.set(PARAMETER.explained, explained);
  return next;
}

function dateIn(text: string | null): CivilDate | null {
  try {
    return text === null ? null : civilDate(text);
  } catch {
    return null;
  }
}
