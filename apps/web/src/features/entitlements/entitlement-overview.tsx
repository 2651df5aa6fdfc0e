import type { ReactElement } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { EntitlementRow } from './entitlement-row.tsx';
import { ENTITLEMENT } from './entitlement.fragment.ts';
import classes from './entitlements.module.css';
import { useText } from './texts.ts';
import { useLiveClientEntitlements } from './use-live-entitlements.ts';

const CLIENT_ENTITLEMENTS = graphql(`
  fragment ClientEntitlements on Client {
    id
    withRun: contracts(
      first: 5
      kinds: [RUN, PACK]
      states: [UPCOMING, RUNNING, ENDING, TO_ACCEPT, REFUSED]
    ) {
      ...GrantingContracts
    }
    builtOnce: contracts(
      first: 5
      kinds: [BUILD, APPLICATION]
      states: [UPCOMING, RUNNING, IN_PREPARATION, TO_ACCEPT, REFUSED, DELIVERED]
    ) {
      ...GrantingContracts
    }
  }
`);

const GRANTING_CONTRACTS = graphql(`
  fragment GrantingContracts on ContractConnection {
    hasNextPage
    nodes {
      id
      title {
        fr
        en
      }
      entitlements {
        ...Entitlement
      }
    }
  }
`);

/**
 * What the newest contracts of a client that are not over grant today beside half-days, those with RUN first; each leads to
 * its contract, and where there are more the way to all. Nothing where none does.
 */
export function EntitlementOverview({
  client,
}: {
  readonly client: FragmentType<typeof CLIENT_ENTITLEMENTS>;
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { today } = usePortalClock();
  const { contracts: path } = useClientPaths();
  useLiveClientEntitlements();
  const { withRun, builtOnce } = readFragment(CLIENT_ENTITLEMENTS, client);
  const pages = readFragment(GRANTING_CONTRACTS, [withRun, builtOnce]);
  const rows = pages
    .flatMap(({ nodes }) => nodes)
    .flatMap(({ id, title, entitlements }) =>
      readFragment(ENTITLEMENT, entitlements)
        .filter(({ until }) => until === null || until > today)
        .map((entitlement) => ({ id, title, entitlement })),
    );
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('entitlements.overview')}
      aside={
        pages.some(({ hasNextPage }) => hasNextPage) && (
          <Link to={path}>{t('entitlements.overview.more')}</Link>
        )
      }
    >
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
