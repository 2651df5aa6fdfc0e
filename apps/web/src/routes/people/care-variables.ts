import { EVERYTHING } from '../../features/portfolios/address.ts';
import { AFTER, SEARCH } from '../../shared/lists/address.ts';

/** What the address asks of a list of who looks after whom. */
export function careVariables(request: Request): {
  readonly search: string | null;
  readonly everything: boolean;
  readonly after: string | null;
} {
  const address = new URL(request.url).searchParams;
  return {
    search: address.get(SEARCH),
    everything: address.get(EVERYTHING.parameter) === EVERYTHING.value,
    after: address.get(AFTER),
  };
}
