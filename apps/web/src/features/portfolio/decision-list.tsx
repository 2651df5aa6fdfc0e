import { SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { withParameter } from '../../shared/lists/address.ts';
import lists from '../../shared/lists/lists.module.css';
import { PageLinks } from '../../shared/lists/page-links.tsx';
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

/** Whether an address shows what was ticked off. */
export function showsDone(address: URLSearchParams): boolean {
  return address.get(VIEW) === DONE;
}

/** What waits, or what was ticked off. */
export function DecisionFilter(): ReactElement {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  return (
    <SegmentedControl
      className={classes.views}
      aria-label={t('portfolio.decisions.view')}
      value={showsDone(address) ? DONE : ''}
      data={[
        { value: '', label: t('portfolio.decisions.view.waiting') },
        { value: DONE, label: t('portfolio.decisions.view.done') },
      ]}
      onChange={(value) => {
        setAddress((now) => withParameter(now, VIEW, value), { preventScrollReset: true });
      }}
    />
  );
}

/** One page of the entries that the address asks for. */
export function DecisionList({ page }: { readonly page: FragmentType<typeof DECISION_LIST> }): ReactElement {
  const t = useText();
  const [address] = useSearchParams();
  const connection = readFragment(DECISION_LIST, page);
  const { totalCount, nodes } = connection;
  const view = showsDone(address) ? 'done' : 'waiting';
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
