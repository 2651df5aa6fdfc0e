import { SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type {
  DecisionKind,
  DecisionsPageQueryVariables,
} from '../../shared/graphql/__generated__/graphql.ts';
import { AFTER, chosenIn, isFiltered, SEARCH, withParameter } from '../../shared/lists/address.ts';
import { ChoiceField } from '../../shared/lists/choice-field.tsx';
import lists from '../../shared/lists/lists.module.css';
import { NothingFound } from '../../shared/lists/nothing-found.tsx';
import { PageLinks } from '../../shared/lists/page-links.tsx';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { useChangeAddress } from '../../shared/lists/use-change-address.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { DecisionLine } from './decision-line.tsx';
import classes from './portfolio.module.css';
import { useText } from './texts.ts';

const DECISION_LIST = graphql(`
  fragment DecisionList on DecisionConnection {
    totalCount
    endCursor
    hasNextPage
    nodes {
      id
      ...DecisionLine
    }
  }
`);

const VIEW = 'vue';
const DONE = 'traitees';

const KIND = 'type';

/** How the address writes each kind. */
const KINDS = {
  resiliation: 'NOTICE_GIVEN',
  'livraison-refusee': 'DELIVERY_REFUSED',
  'demande-urgente': 'BOOKING_URGENT',
  'annulation-tardive': 'CANCELLATION_LATE',
  devis: 'QUOTE_ASKED',
} as const satisfies Readonly<Record<string, DecisionKind>>;

/** Which entries an address asks for; a word that is none asks for what is meant without it. */
export function decisionsIn(address: URLSearchParams): Required<DecisionsPageQueryVariables> {
  return {
    done: address.get(VIEW) === DONE,
    search: address.get(SEARCH),
    kind: chosenIn<DecisionKind>(address, KIND, KINDS),
    after: address.get(AFTER),
  };
}

/** What waits, or what was ticked off; of which kind, and of whom. */
export function DecisionFilters(): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const change = useChangeAddress();
  return (
    <div className={lists.filters} role="search">
      <SegmentedControl
        className={classes.views}
        aria-label={t('portfolio.decisions.view')}
        value={address.get(VIEW) === DONE ? DONE : ''}
        data={[
          { value: '', label: t('portfolio.decisions.view.waiting') },
          { value: DONE, label: t('portfolio.decisions.view.done') },
        ]}
        onChange={(value) => {
          change((now) => withParameter(now, VIEW, value));
        }}
      />
      <SearchField label={t('portfolio.decisions.search')} hint={t('portfolio.decisions.search.hint')} />
      <ChoiceField
        parameter={KIND}
        label={t('portfolio.decisions.kind')}
        all={t('portfolio.decisions.kind.all')}
        choices={Object.entries(KINDS).map(([word, kind]) => [word, t(`portfolio.decisions.kind.${kind}`)])}
      />
    </div>
  );
}

/** One page of the entries that the address asks for. */
export function DecisionList({ page }: { readonly page: FragmentType<typeof DECISION_LIST> }): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const connection = readFragment(DECISION_LIST, page);
  const { totalCount, nodes } = connection;
  const view = decisionsIn(address).done ? 'done' : 'waiting';
  if (totalCount === 0 && isFiltered(address, KIND)) {
    return (
      <NothingFound
        title={t('portfolio.decisions.notFound')}
        body={t('portfolio.decisions.notFound.body')}
        all={t('portfolio.decisions.notFound.all')}
      />
    );
  }
  if (totalCount === 0) {
    return (
      <EmptyState title={t(`portfolio.decisions.empty.${view}`)}>
        {t(`portfolio.decisions.empty.${view}.body`)}
      </EmptyState>
    );
  }
  return (
    <>
      <p className={lists.count} role="status">
        {t(`portfolio.decisions.count.${view}`, { count: totalCount })}
      </p>
      <ul className={lists.lines}>
        {nodes.map((each) => (
          <DecisionLine key={each.id} decision={each} />
        ))}
      </ul>
      <PageLinks
        page={connection}
        first={t('portfolio.decisions.first')}
        next={t('portfolio.decisions.next')}
      />
    </>
  );
}
