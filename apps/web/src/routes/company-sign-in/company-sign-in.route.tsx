import { reachOf } from '@akouendy/domain/access';
import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { CompanyFactors } from '../../features/factors/company-factors.tsx';
import { SECURITY } from '../../features/factors/security.fragment.ts';
import { useConfirmed } from '../../features/factors/use-confirmed.tsx';
import { providerRefusalIn } from '../../features/single-sign-on/provider-refused.tsx';
import { SingleSignOnSettings } from '../../features/single-sign-on/single-sign-on-settings.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { CompanySignInPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { shownClientId } from '../../shared/session/viewer.ts';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { ListSkeleton, Pending } from '../../shared/ui/page-skeleton.tsx';
import classes from './company-sign-in.module.css';
import { useText } from './texts.ts';

const COMPANY_SIGN_IN_PAGE = graphql(`
  query CompanySignInPage($clientId: ID!) {
    clientSignIn(clientId: $clientId) {
      clientId
      ...CompanyFactors
    }
    security {
      ...Security
    }
    singleSignOn {
      ...SingleSignOnSettings
    }
  }
`);

/** Of the viewer's company or, for the portal's admins, of the client in the address. */
export async function loader({
  request,
  params,
}: LoaderFunctionArgs): Promise<QueryRef<CompanySignInPageQuery>> {
  const clientId = await shownClientId(request, params);
  return preloadQuery(COMPANY_SIGN_IN_PAGE, { variables: { clientId }, fetchPolicy: 'network-only' });
}

/** How the people of a company sign in. */
export function Component(): ReactElement {
  const t = useText();
  const queryRef = useLoaderData<QueryRef<CompanySignInPageQuery>>();
  return (
    <>
      <PageHeader title={t('companySignIn.title')} subtitle={t('companySignIn.subtitle')} />
      <Suspense
        fallback={
          <Pending>
            <ListSkeleton rows={4} />
          </Pending>
        }
      >
        <SignIn queryRef={queryRef} />
      </Suspense>
    </>
  );
}

function SignIn({ queryRef }: { readonly queryRef: QueryRef<CompanySignInPageQuery> }): ReactElement {
  const { person } = useViewer();
  const { clientSignIn, security, singleSignOn } = useReadQuery(queryRef).data;
  const ways = readFragment(SECURITY, security).confirmationWays;
  const { run, dialog } = useConfirmed(ways);
  const [search] = useSearchParams();
  if (clientSignIn === null) return <NotFound />;
  return (
    <div className={classes.sections}>
      <CompanyFactors
        signIn={clientSignIn}
        ways={ways}
        viewerId={person.id}
        decides={reachOf(person.role, 'DECIDE_ON_SIGN_IN') !== null}
      />
      {singleSignOn !== null && (
        <>
          {dialog}
          <SingleSignOnSettings
            settings={singleSignOn}
            confirmed={run}
            tryFailed={providerRefusalIn(search, 'essai')}
          />
        </>
      )}
    </div>
  );
}
