import { useReadQuery, type QueryRef } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData } from 'react-router';
import { PasswordSection } from '../../features/access/password-section.tsx';
import { SessionsSection } from '../../features/access/sessions-section.tsx';
import { FactorSections } from '../../features/factors/factor-sections.tsx';
import { SECURITY } from '../../features/factors/security.fragment.ts';
import { useConfirmed } from '../../features/factors/use-confirmed.tsx';
import { SignsInElsewhere } from '../../features/single-sign-on/signs-in-elsewhere.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { SecurityPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { PageTitle } from '../../shared/ui/page-title.tsx';
import { useText } from './texts.ts';

const SECURITY_PAGE = graphql(`
  query SecurityPage {
    security {
      signsInElsewhere
      ...Security
    }
    sessions {
      id
      ...SessionLine
    }
  }
`);

/** What is open now is asked anew at each visit. */
export function loader(): QueryRef<SecurityPageQuery> {
  return preloadQuery(SECURITY_PAGE, { fetchPolicy: 'network-only' });
}

/** How one signs in, and where one is signed in. */
export function Component(): ReactElement {
  const t = useText();
  const { security, sessions } = useReadQuery(useLoaderData<QueryRef<SecurityPageQuery>>()).data;
  const { run, dialog } = useConfirmed(readFragment(SECURITY, security).confirmationWays);
  return (
    <>
      {dialog}
      <PageTitle page={t('settings.security')} />
      {security.signsInElsewhere ? (
        <SignsInElsewhere />
      ) : (
        <>
          <PasswordSection />
          <FactorSections security={security} />
        </>
      )}
      <SessionsSection sessions={sessions} confirmed={run} />
    </>
  );
}
