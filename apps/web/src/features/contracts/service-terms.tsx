import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Section } from '../../shared/ui/section.tsx';
import classes from './contracts.module.css';
import { FactList, type Facts } from './fact-list.tsx';
import { SupportTargets } from './support-targets.tsx';
import { useText } from './texts.ts';

const SERVICE_TERMS = graphql(`
  fragment ServiceTerms on ContractTerms {
    availability
    service {
      coverage {
        name {
          fr
          en
        }
        hours {
          fr
          en
        }
      }
      report
      mostNodes
      ...SupportTargets
    }
  }
`);

/** Hours that an option covers which joined later. */
export interface JoinedHours {
  readonly id: string;
  readonly said: string;
}

/** What the RUN of terms promises, signed or not yet: availability, hours, reports, nodes, support; nothing without one. */
export function ServiceTerms({
  terms,
  joined = [],
}: {
  readonly terms: FragmentType<typeof SERVICE_TERMS>;
  readonly joined?: readonly JoinedHours[];
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { rate } = useFormats();
  const { availability, service } = readFragment(SERVICE_TERMS, terms);
  if (availability === null || service === null) return null;
  const { coverage, report, mostNodes } = service;
  const facts: Facts = [
    [
      t('contract.coverage'),
      <ul key="coverage" className={classes.lines}>
        {coverage.map(({ name, hours }) => (
          <li key={name.fr}>{t('contract.coverage.hours', { name: say(name), hours: say(hours) })}</li>
        ))}
        {joined.map(({ id, said }) => (
          <li key={id}>{said}</li>
        ))}
      </ul>,
    ],
    [t('contract.availability'), t('contract.availability.promised', { rate: rate(availability) })],
    [t('contract.report'), t(`contract.report.${report}`)],
    [
      t('contract.nodes'),
      mostNodes === null ? t('contract.nodes.unlimited') : t('contract.nodes.most', { count: mostNodes }),
    ],
  ];
  return (
    <>
      <Section title={t('contract.service')}>
        <FactList facts={facts} />
      </Section>
      <SupportTargets service={service} />
    </>
  );
}
