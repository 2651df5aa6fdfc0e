import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import type {
  CitedOfferPageQuery,
  CitedOfferPageQueryVariables,
  OfferPageQuery,
} from '../../shared/graphql/__generated__/graphql.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import { OFFER_PAGE_FIELDS } from './offer-page.fragment.ts';
import { OfferPage } from './offer-page.tsx';
import { standingOf } from './offer-standing.ts';
import { useText } from './texts.ts';

const OFFER_PAGE = graphql(`
  query OfferPage {
    currentOffer {
      ...OfferPageFields
    }
  }
`);

const CITED_OFFER_PAGE = graphql(`
  query CitedOfferPage($version: String!) {
    currentOffer {
      version
      publishedOn
    }
    offer(version: $version) {
      ...OfferPageFields
    }
  }
`);

/** The page's query: of the version that the address cites, or of the current one. */
type Asked =
  | { readonly cited: null; readonly query: QueryRef<OfferPageQuery> }
  | { readonly cited: string; readonly query: QueryRef<CitedOfferPageQuery, CitedOfferPageQueryVariables> };

/** Starts the page's query. */
export function loader({ request }: LoaderFunctionArgs): Asked {
  const cited = new URL(request.url).searchParams.get('version');
  return cited === null
    ? { cited, query: preloadQuery(OFFER_PAGE) }
    : { cited, query: preloadQuery(CITED_OFFER_PAGE, { variables: { version: cited } }) };
}

/** What the company offers, or offered in the version that the address cites. */
export function Component(): ReactElement {
  const asked = useLoaderData<Asked>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      {asked.cited === null ? <CurrentOffer query={asked.query} /> : <CitedOffer {...asked} />}
    </Suspense>
  );
}

function CurrentOffer({ query }: Pick<Asked & { readonly cited: null }, 'query'>): ReactElement {
  const t = useText();
  const { currentOffer } = useReadQuery(query).data;
  const offer = readFragment(OFFER_PAGE_FIELDS, currentOffer);
  if (offer !== null) return <OfferPage offer={offer} standing="CURRENT" />;
  return (
    <>
      <PageHeader title={t('offerPage.title')} />
      <EmptyState title={t('offerPage.none.title')}>{t('offerPage.none.body')}</EmptyState>
    </>
  );
}

function CitedOffer({ cited, query }: Asked & { readonly cited: string }): ReactElement {
  const t = useText();
  const { currentOffer, offer: shown } = useReadQuery(query).data;
  const offer = readFragment(OFFER_PAGE_FIELDS, shown);
  if (offer !== null) return <OfferPage offer={offer} standing={standingOf(offer, currentOffer)} />;
  return (
    <>
      <PageHeader title={t('offerPage.title')} />
      <EmptyState
        title={t('offerPage.unknown.title')}
        action={<Link to="/offre">{t('offerPage.current')}</Link>}
      >
        {t('offerPage.unknown.body', { version: cited })}
      </EmptyState>
    </>
  );
}
