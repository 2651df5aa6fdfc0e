import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Suspense, type ReactElement } from 'react';
import { Link, useLoaderData } from 'react-router';
import { useText } from '../../features/offer-versions/texts.ts';
import { VersionList } from '../../features/offer-versions/version-list.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { OfferVersionsPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';

const OFFER_VERSIONS_PAGE = graphql(`
  query OfferVersionsPage {
    offerVersions {
      version
      ...VersionSection
    }
  }
`);

/** What colleagues have published since is asked for at each visit. */
export function loader(): QueryRef<OfferVersionsPageQuery> {
  return preloadQuery(OFFER_VERSIONS_PAGE, { fetchPolicy: 'network-only' });
}

/** The history of the offer, for administrators. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QueryRef<OfferVersionsPageQuery>>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Versions queryRef={queryRef} />
    </Suspense>
  );
}

function Versions({ queryRef }: { readonly queryRef: QueryRef<OfferVersionsPageQuery> }): ReactElement {
  const t = useText();
  const { offerVersions } = useReadQuery(queryRef).data;
  return (
    <>
      <PageHeader
        title={t('versions.title')}
        count={offerVersions.length}
        subtitle={t('versions.subtitle')}
        actions={
          offerVersions.length > 0 && (
            <Button component={Link} to="/administration/catalogue/nouvelle" variant="filled">
              {t('versions.prepare')}
            </Button>
          )
        }
      />
      <VersionList versions={offerVersions} />
    </>
  );
}
