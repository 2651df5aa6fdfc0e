import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import lists from '../../shared/lists/lists.module.css';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { DecisionLine } from './decision-line.tsx';
import classes from './portfolio.module.css';
import { useText } from './texts.ts';

const DECISION_INBOX = graphql(`
  fragment DecisionInbox on DecisionConnection {
    totalCount
    nodes {
      id
      ...DecisionLine
    }
  }
`);

/** The newest of what waits for the account manager, and the way to all of it. */
export function DecisionInbox({
  decisions,
}: {
  readonly decisions: FragmentType<typeof DECISION_INBOX>;
}): ReactElement {
  const t = useText();
  const { totalCount, nodes } = readFragment(DECISION_INBOX, decisions);
  return (
    <Section
      title={t('portfolio.decisions.title')}
      count={totalCount}
      aside={<Link to="/portefeuille/decisions">{t('portfolio.decisions.all')}</Link>}
    >
      {nodes.length === 0 && <p className={classes.quiet}>{t('portfolio.decisions.none')}</p>}
      <ul className={lists.lines}>
        {nodes.map((each) => (
          <DecisionLine key={each.id} decision={each} />
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className={classes.quiet}>{t('portfolio.decisions.more', { count: totalCount - nodes.length })}</p>
      )}
    </Section>
  );
}
