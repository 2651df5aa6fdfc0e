import type {
  PaceStatus,
  PortfolioOrder,
  PortfolioPageQueryVariables,
  PortfolioView,
} from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER, SEARCH } from '../../shared/lists/address.ts';

/** What the portfolio keeps in its address, so that a link to what one sees can be sent. */
export const PARAMETER = { view: 'vue', pace: 'rythme', order: 'tri', direction: 'sens' } as const;

/** How the address writes each; the first is meant without it. */
export const VIEWS: Readonly<Record<PortfolioView, string>> = {
  ALL: '',
  TO_REMIND: 'relance',
  RENEWALS: 'renouvellements',
};

export const PACES: Readonly<Record<PaceStatus, string>> = {
  BEHIND: 'retard',
  ON_TRACK: 'rythme',
  AHEAD: 'avance',
};

export const ORDERS: Readonly<Record<PortfolioOrder, string>> = {
  LAPSING: '',
  PACE: 'rythme',
  REMAINING: 'reste',
  FORECAST: 'prevision',
  EXPIRY: 'peremption',
  RENEWAL: 'renouvellement',
  NAME: 'nom',
};

/** The other way round than `NATURAL`. */
const REVERSED = 'inverse';

/** Whether what needs attention first is the largest or latest: days that lapse, but the nearest date, and who is most behind. */
const DESCENDING: Readonly<Record<PortfolioOrder, boolean>> = {
  LAPSING: true,
  PACE: false,
  REMAINING: true,
  FORECAST: true,
  EXPIRY: false,
  RENEWAL: false,
  NAME: false,
};

/** What an address asks for; a word that is none asks for what is meant without it. */
export function askedIn(address: URLSearchParams): Required<PortfolioPageQueryVariables> {
  const named = <Name extends string>(names: Readonly<Record<Name, string>>, parameter: string) => {
    const word = address.get(parameter) ?? '';
    return (Object.keys(names) as Name[]).find((name) => names[name] === word) ?? null;
  };
  const order = named(ORDERS, PARAMETER.order) ?? 'LAPSING';
  const isReversed = order !== 'NAME' && address.get(PARAMETER.direction) === REVERSED;
  return {
    search: address.get(SEARCH),
    view: named(VIEWS, PARAMETER.view) ?? 'ALL',
    pace: address.has(PARAMETER.pace) ? named(PACES, PARAMETER.pace) : null,
    order,
    descending: DESCENDING[order] !== isReversed,
    after: address.get(AFTER),
  };
}

/** The address after a click on what sorts: by it, or the other way round when it sorts already. */
export function sortedBy(address: URLSearchParams, order: PortfolioOrder): string {
  const next = new URLSearchParams(address);
  next.delete(AFTER);
  const isPresent = askedIn(address).order === order;
  if (ORDERS[order] === '') next.delete(PARAMETER.order);
  else next.set(PARAMETER.order, ORDERS[order]);
  if (isPresent && !address.has(PARAMETER.direction)) next.set(PARAMETER.direction, REVERSED);
  else next.delete(PARAMETER.direction);
  return `?${next.toString()}`;
}
