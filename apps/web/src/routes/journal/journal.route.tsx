import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { filterIn, PARAMETER } from '../../features/audit/address.ts';
import { JournalFilters } from '../../features/audit/journal-filters.tsx';
import { JournalList } from '../../features/audit/journal-list.tsx';
import { useText } from '../../features/audit/texts.ts';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { JournalPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { requirePermission } from '../../shared/session/viewer.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';

const JOURNAL_PAGE = graphql(`
  query JournalPage($filter: AuditFilterInput!, $after: String) {
    auditEntries(filter: $filter, first: 50, after: $after) {
      ...JournalList
    }
    auditChoices {
      ...JournalChoices
    }
  }
`);

/** Whose journal an address shows: of everybody for admins, of the own company for a client's admin. */
export async function loader({ request }: LoaderFunctionArgs): Promise<QueryRef<JournalPageQuery>> {
  const { pathname, searchParams } = new URL(request.url);
  const { client } = await requirePermission(request, 'READ_TRAIL');
  const place = client === null ? '/administration/journal' : '/entreprise/journal';
  if (pathname !== place) throw redirect(`${place}?${searchParams.toString()}`);
  return preloadQuery(JOURNAL_PAGE, {
    variables: { filter: filterIn(searchParams), after: searchParams.get(PARAMETER.after) },
    fetchPolicy: 'network-only',
  });
}

/** Who did what, to what, when, from where and with which change. */
export function Component(): ReactElement {
  const t = useText();
  const { client } = useViewer();
  const queryRef = useLoaderData<QueryRef<JournalPageQuery>>();
  return (
    <>
      <PageHeader
        title={t('audit.title')}
        subtitle={
          client === null ? t('audit.subtitle.company') : t('audit.subtitle.client', { client: client.name })
        }
      />
      <Suspense
        fallback={
          <Pending>
            <ListSkeleton rows={8} />
          </Pending>
        }
      >
        <Journal queryRef={queryRef} namesClient={client === null} />
      </Suspense>
    </>
  );
}

interface JournalProps {
  readonly queryRef: QueryRef<JournalPageQuery>;
  readonly namesClient: boolean;
}

function Journal({ queryRef, namesClient }: JournalProps): ReactElement {
  const { auditEntries, auditChoices } = useReadQuery(queryRef).data;
  return (
    <>
      <JournalFilters choices={auditChoices} namesClient={namesClient} />
      <JournalList page={auditEntries} namesClient={namesClient} />
    </>
  );
}
