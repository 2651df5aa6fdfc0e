import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData } from 'react-router';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { OfferPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import { OfferPage } from './offer-page.tsx';
import { useText } from './texts.ts';

const OFFER_PAGE = graphql(`
  query OfferPage {
    currentOffer {
      version
      publishedOn
      presentation {
        fr
        en
      }
      build {
        presentation {
          description {
            fr
            en
          }
        }
        ...BuildPart
        ...PackToolchain
      }
      run {
        presentation {
          description {
            fr
            en
          }
        }
        ...RunPart
      }
      deploy {
        presentation {
          description {
            fr
            en
          }
        }
        ...DeployPart
      }
      packs {
        ...OfferedPack
      }
      ...ClosingParts
    }
  }
`);

/** Starts the page's query. */
export function loader(): QueryRef<OfferPageQuery> {
  return preloadQuery(OFFER_PAGE);
}

/** What the company offers. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QueryRef<OfferPageQuery>>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Offer queryRef={queryRef} />
    </Suspense>
  );
}

function Offer({ queryRef }: { readonly queryRef: QueryRef<OfferPageQuery> }): ReactElement {
  const t = useText();
  const { currentOffer } = useReadQuery(queryRef).data;
  if (currentOffer !== null) return <OfferPage offer={currentOffer} />;
  return (
    <>
      <PageHeader title={t('offerPage.title')} />
      <EmptyState title={t('offerPage.none.title')}>{t('offerPage.none.body')}</EmptyState>
    </>
  );
}
