import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, useNavigate, useRevalidator } from 'react-router';
import { PublishForm } from '../../features/offer-versions/publish-form.tsx';
import { useText } from '../../features/offer-versions/texts.ts';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { NewOfferPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { Link } from '../../shared/ui/link.tsx';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import { toastDone } from '../../shared/ui/toast.tsx';

const OFFER_DRAFT = graphql(`
  fragment OfferDraft on OfferDraft {
    basedOn
    earliest
    last
    figures {
      place
      name
      kind
      item {
        fr
        en
      }
      value
    }
    clauses {
      place
      about {
        fr
        en
      }
      words {
        fr
        en
      }
      longest
      figures
    }
  }
`);

const NEW_OFFER_PAGE = graphql(`
  query NewOfferPage {
    offerDraft {
      ...OfferDraft
    }
  }
`);

const VERSIONS = '/administration/catalogue';

/** What a new version starts from, asked for at each visit. */
export function loader(): QueryRef<NewOfferPageQuery> {
  return preloadQuery(NEW_OFFER_PAGE, { fetchPolicy: 'network-only' });
}

/** Prepares and publishes a version of the offer. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QueryRef<NewOfferPageQuery>>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <NewVersion queryRef={queryRef} />
    </Suspense>
  );
}

function NewVersion({ queryRef }: { readonly queryRef: QueryRef<NewOfferPageQuery> }): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const draft = readFragment(OFFER_DRAFT, useReadQuery(queryRef).data.offerDraft);
  if (draft === null) return <NotFound />;
  return (
    <>
      <PageHeader
        title={t('publish.title')}
        subtitle={t('publish.subtitle', { version: draft.basedOn })}
        actions={<Link to={VERSIONS}>{t('publish.cancel')}</Link>}
      />
      <PublishForm
        key={draft.basedOn}
        draft={draft}
        onPublished={(version) => {
          toastDone({ title: t('publish.done', { version }) });
          void navigate(VERSIONS);
        }}
        onOutdated={() => void revalidate()}
      />
    </>
  );
}
