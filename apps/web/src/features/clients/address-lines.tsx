import type { ReactElement } from 'react';
import { readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { ADDRESS_PARTS } from './company.fragment.ts';
import classes from './clients.module.css';
import { useCountryName } from './use-country-name.ts';

/** An address as it stands on an envelope. */
export function AddressLines({
  address: shown,
}: {
  readonly address: FragmentType<typeof ADDRESS_PARTS>;
}): ReactElement {
  const nameOf = useCountryName();
  const { street, streetMore, postcode, city, country } = readFragment(ADDRESS_PARTS, shown);
  const lines = [street, streetMore, [postcode, city].filter(Boolean).join(' '), nameOf(country)];
  return (
    <address className={classes.address}>
      {lines
        .filter((line) => line !== null)
        .map((line) => (
          <span key={line}>{line}</span>
        ))}
    </address>
  );
}
