import type { ReactElement, ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { ContractGrants } from './contract-grants.tsx';
import { ContractPrice } from './contract-price.tsx';
import classes from './contracts.module.css';
import { EndCallout } from './end-callout.tsx';
import { Engagement } from './engagement.tsx';
import { FactList } from './fact-list.tsx';
import { NoticeGiven } from './notice-given.tsx';
import { RecurringPrice } from './recurring-price.tsx';
import { Reversibility } from './reversibility.tsx';
import { ServiceConditions } from './service-conditions.tsx';
import { useText } from './texts.ts';
import { WorkSection } from './work-section.tsx';

const CONTRACT_DETAILS = graphql(`
  fragment ContractDetails on Contract {
    id
    terms {
      offerVersion
      availability
      ...ContractGrants
      ...ContractPrice
    }
    ...EndCallout
    ...Engagement
    ...NoticeGiven
    ...WorkSection
    ...RecurringPrice
    ...ServiceConditions
  }
`);

/** A contract as it was signed, and where it stands today. */
export function ContractDetails({
  contract: shown,
  clauses,
}: {
  readonly contract: FragmentType<typeof CONTRACT_DETAILS>;
  /** The clauses that hold for it. */
  readonly clauses: ReactNode;
}): ReactElement {
  const t = useText();
  const contract = readFragment(CONTRACT_DETAILS, shown);
  const { terms } = contract;
  if (terms === null) {
    return (
      <EmptyState title={t('contract.withoutTerms.title')}>{t('contract.withoutTerms.body')}</EmptyState>
    );
  }
  const { availability, offerVersion } = terms;
  return (
    <div className={classes.sections}>
      <EndCallout contract={contract} />
      <Engagement contract={contract} />
      <NoticeGiven contract={contract} />
      <WorkSection contract={contract} />
      <RecurringPrice contract={contract} />
      <ContractPrice terms={terms} />
      <ContractGrants terms={terms} />
      <ServiceConditions contract={contract} />
      <Section title={t('contract.conditions')}>
        <FactList
          facts={[
            [
              t('contract.offer'),
              <>
                <p>{t('contract.offer.kept', { version: offerVersion })}</p>
                <Link to={`/offre?version=${encodeURIComponent(offerVersion)}`}>
                  {t('contract.offer.read')}
                </Link>
              </>,
            ],
          ]}
        />
        {clauses}
      </Section>
      {availability !== null && <Reversibility />}
    </div>
  );
}
