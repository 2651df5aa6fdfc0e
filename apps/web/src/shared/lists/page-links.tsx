import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Link } from '../ui/link.tsx';
import { AFTER } from './address.ts';
import classes from './lists.module.css';

interface PageLinksProps {
  readonly page: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  /** `Revenir au début`, or what that is in a list of this kind. */
  readonly first: string;
  readonly next: string;
}

/** The ways to the next page of a list and back to its start; what it is filtered by stays. */
export function PageLinks({
  page: { endCursor, hasNextPage },
  first,
  next,
}: PageLinksProps): ReactElement | null {
  const [address] = useSearchParams();
  const at = (cursor: string | null): string => {
    const search = new URLSearchParams(address);
    if (cursor === null) search.delete(AFTER);
    else search.set(AFTER, cursor);
    return search.toString();
  };
  if (!address.has(AFTER) && !hasNextPage) return null;
  return (
    <div className={classes.pages}>
      {address.has(AFTER) && <Link to={{ search: at(null) }}>{first}</Link>}
      {hasNextPage && <Link to={{ search: at(endCursor) }}>{next}</Link>}
    </div>
  );
}
