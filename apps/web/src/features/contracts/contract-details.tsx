import { addDays, halfDays } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { ContractDetailsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Section } from '../../shared/ui/section.tsx';
import { ContractPrice } from './contract-price.tsx';
import classes from './contracts.module.css';
import { Engagement } from './engagement.tsx';
import { FactList } from './fact-list.tsx';
import { NoticeGiven } from './notice-given.tsx';
import { RecurringPrice } from './recurring-price.tsx';
import { Reversibility } from './reversibility.tsx';
import { useText } from './texts.ts';
import { WorkSection } from './work-section.tsx';

const CONTRACT_DETAILS = graphql(`
  fragment ContractDetails on Contract {
    id
    terms {
      offerVersion
      availability
      grants {
        unit
        granted
        yearly
        until
      }
      ...ContractPrice
    }
    ...Engagement
    ...NoticeGiven
    ...WorkSection
    ...RecurringPrice
  }
`);

/** A contract as it was signed, and where it stands today. */
export function ContractDetails({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof CONTRACT_DETAILS>;
}): ReactElement {
  const t = useText();
  const { rate } = useFormats();
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
      <Engagement contract={contract} />
      <NoticeGiven contract={contract} />
      <WorkSection contract={contract} />
      <RecurringPrice contract={contract} />
      <ContractPrice terms={terms} />
      <Grants grants={terms.grants.filter(({ unit }) => unit === 'HALF_DAY')} />
      <Section title={t('contract.conditions')}>
        <FactList
          facts={[
            ...(availability === null ? [] : ([[t('contract.availability'), rate(availability)]] as const)),
            [t('contract.offer'), t('contract.offer.kept', { version: offerVersion })],
          ]}
        />
      </Section>
      {availability !== null && <Reversibility />}
    </div>
  );
}

function Grants({
  grants,
}: Pick<NonNullable<ContractDetailsFragment['terms']>, 'grants'>): ReactElement | null {
  const t = useText();
  const { longDate, days } = useFormats();
  if (grants.length === 0) return null;
  return (
    <Section title={t('contract.grants')}>
      <FactList
        facts={grants.map(({ unit, granted, yearly, until }) => [
          t(`contract.unit.${unit}`, { count: granted, days: days(halfDays(granted)) }),
          yearly
            ? t('contract.grant.yearly')
            : until === null
              ? t('contract.grant.open')
              : t('contract.grant.until', { date: longDate(addDays(until, -1)) }),
        ])}
      />
    </Section>
  );
}
