import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ContractDetails } from '../../features/contracts/contract-details.tsx';
import { useText } from '../../features/contracts/texts.ts';
import { useLiveContract } from '../../features/contracts/use-live-contracts.ts';
import { EntitlementSection } from '../../features/entitlements/entitlement-section.tsx';
import { ContractClauses } from '../../features/orders/contract-clauses.tsx';
import { ContractConfirmation } from '../../features/orders/contract-confirmation.tsx';
import { InstalmentSchedule } from '../../features/orders/instalment-schedule.tsx';
import { JoinedOptions } from '../../features/orders/joined-options.tsx';
import { SignedOutside } from '../../features/orders/signed-outside.tsx';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type {
  ContractPageQuery,
  ContractPageQueryVariables,
} from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import classes from './contract.module.css';

const CONTRACT_PAGE = graphql(`
  query ContractPage($id: ID!) {
    contract(id: $id) {
      id
      reference
      title {
        fr
        en
      }
      signedOn
      ...ContractDetails
      ...ContractClauses
      ...EntitlementSection
      ...JoinedOptions
      schedule {
        ...InstalmentSchedule
      }
      confirmation {
        ...ContractConfirmation
      }
    }
  }
`);

type ContractPageRef = QueryRef<ContractPageQuery, ContractPageQueryVariables>;

/** Starts the page's query. */
export function loader({ params }: LoaderFunctionArgs): ContractPageRef {
  return preloadQuery(CONTRACT_PAGE, { variables: { id: params['contractId'] ?? '' } });
}

/** One contract. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<ContractPageRef>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Contract queryRef={queryRef} />
    </Suspense>
  );
}

function Contract({ queryRef }: { readonly queryRef: ContractPageRef }): ReactElement {
  const t = useText();
  const say = useWords();
  const { longDate } = useFormats();
  const { contracts, documents } = useClientPaths();
  const { contract } = useReadQuery(queryRef).data;
  useLiveContract(contract?.id ?? '');
  if (contract === null) return <NotFound />;
  const { reference, title, signedOn, schedule, confirmation } = contract;
  return (
    <>
      <PageHeader
        title={say(title)}
        subtitle={t('contract.reference', { reference, date: longDate(signedOn) })}
        actions={
          <>
            <Link to={`${documents}?rubrique=CONTRACT`}>{t('contract.signedFiles')}</Link>
            <Link to={contracts}>{t('contract.back')}</Link>
          </>
        }
      />
      <ContractDetails contract={contract} clauses={<ContractClauses contract={contract} />} />
      <div className={classes.schedule}>
        <EntitlementSection contract={contract} />
      </div>
      <div className={classes.schedule}>
        <JoinedOptions contract={contract} />
      </div>
      {schedule !== null && (
        <div className={classes.schedule}>
          <InstalmentSchedule schedule={schedule} />
        </div>
      )}
      <div className={classes.schedule}>
        {confirmation === null ? <SignedOutside /> : <ContractConfirmation confirmation={confirmation} />}
      </div>
    </>
  );
}
