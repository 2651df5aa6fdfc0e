import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData } from 'react-router';
import classes from '../../features/price-revisions/price-revisions.module.css';
import { PRICE_REVISIONS_PAGE } from '../../features/price-revisions/price-revisions.query.ts';
import { RevisionForm } from '../../features/price-revisions/revision-form.tsx';
import { RevisionList } from '../../features/price-revisions/revision-list.tsx';
import { useText } from '../../features/price-revisions/texts.ts';
import { preloadQuery } from '../../shared/apollo/client.ts';
import type { PriceRevisionsPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';

/** What colleagues have announced since is asked for at each visit. */
export function loader(): QueryRef<PriceRevisionsPageQuery> {
  return preloadQuery(PRICE_REVISIONS_PAGE, { fetchPolicy: 'network-only' });
}

/** The yearly revisions of prices: finance announces them, staff read them. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QueryRef<PriceRevisionsPageQuery>>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <PriceRevisions queryRef={queryRef} />
    </Suspense>
  );
}

function PriceRevisions({
  queryRef,
}: {
  readonly queryRef: QueryRef<PriceRevisionsPageQuery>;
}): ReactElement {
  const t = useText();
  const mayRevise = useMay('REVISE_PRICES');
  const { priceRevisions, priceRevisionDays } = useReadQuery(queryRef).data;
  return (
    <>
      <PageHeader title={t('revisions.title')} subtitle={t('revisions.subtitle')} />
      <div className={classes.page}>
        {mayRevise && <RevisionForm revisions={priceRevisions} days={priceRevisionDays} />}
        <RevisionList revisions={priceRevisions} open={mayRevise ? priceRevisionDays : []} />
      </div>
    </>
  );
}
