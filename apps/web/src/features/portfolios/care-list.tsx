import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { SEARCH, withParameter } from '../../shared/lists/address.ts';
import lists from '../../shared/lists/lists.module.css';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import type { RunConfirmed } from '../../shared/session/run-confirmed.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { EVERYTHING } from './address.ts';
import { CareLine } from './care-line.tsx';
import { CARE } from './care.fragment.ts';
import { useText } from './texts.ts';

const CARE_LIST = graphql(`
  fragment CareList on CareConnection {
    totalCount
    endCursor
    hasNextPage
    nodes {
      ...Care
    }
  }
`);

interface CareListProps {
  readonly page: FragmentType<typeof CARE_LIST>;
  readonly names: 'CLIENT' | 'PERSON';
  readonly personPath: (id: string) => string;
  /** Runs what may ask for a proof of who one is. */
  readonly confirmed: RunConfirmed;
}

/** Clients of a person, or people of a client: those entrusted, or all that could be. */
export function CareList({ page, names, personPath, confirmed }: CareListProps): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const connection = readFragment(CARE_LIST, page);
  const { nodes, totalCount } = connection;
  const isEverything = address.get(EVERYTHING.parameter) === EVERYTHING.value;
  return (
    <>
      <p className={lists.count} role="status">
        {t(isEverything ? `portfolios.count.everything.${names}` : `portfolios.count.${names}`, {
          count: totalCount,
        })}
      </p>
      {nodes.length === 0 ? (
        <NothingListed names={names} isEverything={isEverything} />
      ) : (
        <ul className={lists.lines}>
          {readFragment(CARE, nodes).map((care) => (
            <CareLine
              key={`${care.person.id} ${care.client.id}`}
              care={care}
              names={names}
              personPath={personPath}
              confirmed={confirmed}
            />
          ))}
        </ul>
      )}
      <PageLinks page={connection} first={t('portfolios.first')} next={t('portfolios.next')} />
    </>
  );
}

interface NothingListedProps {
  readonly names: 'CLIENT' | 'PERSON';
  readonly isEverything: boolean;
}

/** Nothing is entrusted yet, or nothing is found: the way to what could be. */
function NothingListed({ names, isEverything }: NothingListedProps): ReactElement {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  const search = address.get(SEARCH) ?? '';
  if (search !== '' && isEverything) {
    return (
      <EmptyState
        title={t('portfolios.notFound', { search })}
        action={
          <Button size="xs" onClick={() => setAddress((now) => withParameter(now, SEARCH, ''))}>
            {t('portfolios.notFound.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={search === '' ? t(`portfolios.empty.${names}`) : t('portfolios.notFound', { search })}
      action={
        isEverything ? undefined : (
          <Button
            size="xs"
            onClick={() => setAddress((now) => withParameter(now, EVERYTHING.parameter, EVERYTHING.value))}
          >
            {t(`portfolios.choose.${names}`)}
          </Button>
        )
      }
    >
      {t(search === '' ? `portfolios.empty.body.${names}` : 'portfolios.notFound.entrusted')}
    </EmptyState>
  );
}
