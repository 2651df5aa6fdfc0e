import { instant } from '@akouendy/domain';
import { IconFileX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import lists from '../../shared/lists/lists.module.css';
import { clientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import classes from './portfolio.module.css';
import { useText } from './texts.ts';

const DECISION_INBOX = graphql(`
  fragment DecisionInbox on DecisionConnection {
    totalCount
    nodes {
      kind
      at
      client {
        id
        name
      }
      contract {
        id
        title
        standing {
          end
        }
      }
    }
  }
`);

/** What waits for the account manager, newest first; each line leads to where it is dealt with, on the client's own pages. */
export function DecisionInbox({
  decisions,
}: {
  readonly decisions: FragmentType<typeof DECISION_INBOX>;
}): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { totalCount, nodes } = readFragment(DECISION_INBOX, decisions);
  return (
    <Section title={t('portfolio.decisions.title')} count={totalCount}>
      {nodes.length === 0 && <p className={classes.quiet}>{t('portfolio.decisions.none')}</p>}
      <ul className={lists.lines}>
        {nodes.map(({ kind, at, client, contract }) => (
          <li key={`${kind} ${contract?.id ?? ''}`} className={lists.line}>
            <IconFileX size={18} stroke={1.6} aria-hidden />
            <div className={`${lists.words} ${classes.decision}`}>
              <p className={lists.name}>
                {t(`portfolio.decisions.${kind}`, { contract: contract?.title ?? '' })}
              </p>
              <p className={lists.detail}>
                {[
                  client.name,
                  ...(contract?.standing?.end
                    ? [t('portfolio.decisions.end', { date: formats.date(contract.standing.end) })]
                    : []),
                  formats.dateTime(instant(at)),
                ].join(' · ')}
              </p>
            </div>
            {contract !== null && (
              <Link to={`${clientPaths(client.id).contracts}/${contract.id}`}>
                {t('portfolio.decisions.open')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className={classes.quiet}>{t('portfolio.decisions.more', { count: totalCount - nodes.length })}</p>
      )}
    </Section>
  );
}
