import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import type { PaceStatus, PortfolioOrder } from '../../shared/graphql/__generated__/graphql.ts';
import { withParameter } from '../../shared/lists/address.ts';
import lists from '../../shared/lists/lists.module.css';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { useChangeAddress } from '../../shared/lists/use-change-address.ts';
import { askedIn, ORDERS, PACES, PARAMETER, VIEWS } from './address.ts';
import classes from './portfolio.module.css';
import { useText } from './texts.ts';

const names = <Name extends string>(of: Readonly<Record<Name, string>>) => Object.keys(of) as Name[];

/** Which clients, and in which order: the address follows, so that a link shows the same. */
export function LineFilters(): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const change = useChangeAddress();
  const { view, pace, order } = askedIn(address);
  const put = (parameter: string, word: string) => {
    change((now) => withParameter(now, parameter, word));
  };
  return (
    <div className={classes.filters} role="search">
      <SegmentedControl
        className={classes.views}
        aria-label={t('portfolio.view')}
        value={view}
        data={names(VIEWS).map((value) => ({ value, label: t(`portfolio.view.${value}`) }))}
        onChange={(value) => {
          put(PARAMETER.view, VIEWS[value]);
        }}
      />
      <SearchField hint={t('portfolio.search')} />
      <NativeSelect
        className={lists.filter}
        classNames={{ input: classes.choice ?? '' }}
        aria-label={t('portfolio.pace')}
        value={pace ?? ''}
        data={[
          { value: '', label: t('portfolio.pace.all') },
          ...names(PACES).map((value) => ({ value, label: t(`portfolio.pace.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          put(PARAMETER.pace, value === '' ? '' : PACES[value as PaceStatus]);
        }}
      />
      <NativeSelect
        className={`${lists.filter} ${classes.order}`}
        classNames={{ input: classes.choice ?? '' }}
        aria-label={t('portfolio.order')}
        value={order}
        data={names(ORDERS).map((value) => ({ value, label: t(`portfolio.order.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          change((now) =>
            withParameter(
              withParameter(now, PARAMETER.direction, ''),
              PARAMETER.order,
              ORDERS[value as PortfolioOrder],
            ),
          );
        }}
      />
    </div>
  );
}
