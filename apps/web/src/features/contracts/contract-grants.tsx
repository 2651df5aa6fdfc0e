import { addDays, halfDays } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { ContractGrantsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import classes from './contracts.module.css';
import { FactList, type Facts } from './fact-list.tsx';
import { useText } from './texts.ts';

const CONTRACT_GRANTS = graphql(`
  fragment ContractGrants on ContractTerms {
    grants {
      unit
      granted
      yearly
      until
      carryOver {
        rate
        most
        months
      }
      uses {
        fr
        en
      }
    }
  }
`);

type Grant = ContractGrantsFragment['grants'][number];

/** The days that a contract grants: until when, what of them is carried over, and what for; nothing without days. */
export function ContractGrants({
  terms,
}: {
  readonly terms: FragmentType<typeof CONTRACT_GRANTS>;
}): ReactElement | null {
  const t = useText();
  const factsOf = useFacts();
  const paths = useClientPaths();
  const grants = readFragment(CONTRACT_GRANTS, terms).grants.filter(({ unit }) => unit === 'HALF_DAY');
  if (grants.length === 0) return null;
  return (
    <Section title={t('contract.grants')}>
      <FactList facts={grants.flatMap(factsOf)} />
      <p className={classes.follow}>
        <Link to={paths.days}>{t('contract.grants.use')}</Link>
      </p>
    </Section>
  );
}

function useFacts(): (grant: Grant) => Facts {
  const t = useText();
  const say = useWords();
  const { longDate, days, rate } = useFormats();
  return ({ unit, granted, yearly, until, carryOver, uses }) => [
    [
      t(`contract.unit.${unit}`, { count: granted, days: days(halfDays(granted)) }),
      yearly
        ? t('contract.grant.yearly')
        : until === null
          ? t('contract.grant.open')
          : t('contract.grant.until', { date: longDate(addDays(until, -1)) }),
    ],
    [
      t('contract.carryOver'),
      carryOver === null
        ? t('contract.carryOver.none')
        : t('contract.carryOver.terms', {
            ...{ rate: rate(carryOver.rate), months: carryOver.months },
            days: days(halfDays(carryOver.most)),
          }),
    ],
    [
      t('contract.grant.uses'),
      <ul key="uses" className={classes.lines}>
        {uses.map((use) => (
          <li key={use.fr}>{say(use)}</li>
        ))}
      </ul>,
    ],
  ];
}
