import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { PortfolioOrder } from '../../shared/graphql/__generated__/graphql.ts';
import { askedIn, sortedBy } from './address.ts';
import classes from './portfolio.module.css';
import { useText } from './texts.ts';

interface SortHeadingProps {
  readonly order: PortfolioOrder;
  readonly label: string;
  readonly className?: string | undefined;
}

/** The head of a column by which the list can be sorted; once more turns it round. */
export function SortHeading({ order, label, className }: SortHeadingProps): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const { order: present, descending } = askedIn(address);
  const isPresent = present === order;
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isPresent ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <Link
        to={sortedBy(address, order)}
        preventScrollReset
        className={classes.sort}
        aria-label={t('portfolio.sort', { column: label })}
      >
        {label}
        {isPresent && <Arrow size={12} stroke={2} aria-hidden />}
      </Link>
    </th>
  );
}
