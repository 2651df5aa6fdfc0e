import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { EntitlementRow } from './entitlement-row.tsx';
import { CONTRACT_ENTITLEMENTS } from './entitlement.fragment.ts';
import classes from './entitlements.module.css';
import { useText } from './texts.ts';
import { useLiveEntitlements } from './use-live-entitlements.ts';

const CLIENT_ENTITLEMENTS = graphql(`
  fragment ClientEntitlements on Client {
    id
    contracts {
      id
      ...ContractEntitlements
    }
  }
`);

/** What all contracts of a client grant today beside half-days; each leads to its contract. Nothing where none does. */
export function EntitlementOverview({
  client,
}: {
  readonly client: FragmentType<typeof CLIENT_ENTITLEMENTS>;
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { today } = usePortalClock();
  const { contracts: path } = useClientPaths();
  useLiveEntitlements();
  const rows = readFragment(CLIENT_ENTITLEMENTS, client).contracts.flatMap((each) => {
    const { id, title, entitlements } = readFragment(CONTRACT_ENTITLEMENTS, each);
    return entitlements
      .filter(({ until }) => until === null || until > today)
      .map((entitlement) => ({ id, title, entitlement }));
  });
  if (rows.length === 0) return null;
  return (
    <Section title={t('entitlements.overview')}>
      <ul className={classes.rows}>
        {rows.map(({ id, title, entitlement }) => (
          <EntitlementRow
            key={`${id} ${entitlement.unit} ${entitlement.from}`}
            entitlement={entitlement}
            of={
              <>
                <Link to={`${path}/${id}`}>{say(title)}</Link>
                {', '}
              </>
            }
          />
        ))}
      </ul>
    </Section>
  );
}
