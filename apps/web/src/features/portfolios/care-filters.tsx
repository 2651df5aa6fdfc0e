import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { withParameter } from '../../shared/lists/address.ts';
import lists from '../../shared/lists/lists.module.css';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { useChangeAddress } from '../../shared/lists/use-change-address.ts';
import { EVERYTHING } from './address.ts';
import { useText } from './texts.ts';

/** Search, and whether only what is entrusted is listed. */
export function CareFilters({ names }: { readonly names: 'CLIENT' | 'PERSON' }): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const change = useChangeAddress();
  const { parameter, value } = EVERYTHING;
  return (
    <div className={lists.filters}>
      <SearchField hint={t(`portfolios.search.${names}`)} />
      <NativeSelect
        className={lists.filter}
        size="sm"
        aria-label={t('portfolios.which')}
        value={address.get(parameter) === value ? value : ''}
        data={[
          { value: '', label: t(`portfolios.which.entrusted.${names}`) },
          { value, label: t(`portfolios.which.everything.${names}`) },
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          change((now) => withParameter(now, parameter, chosen), { replace: true });
        }}
      />
    </div>
  );
}
