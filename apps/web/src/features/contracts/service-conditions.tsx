import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Section } from '../../shared/ui/section.tsx';
import classes from './contracts.module.css';
import { FactList, type Facts } from './fact-list.tsx';
import { SupportTargets } from './support-targets.tsx';
import { useText } from './texts.ts';

const SERVICE_CONDITIONS = graphql(`
  fragment ServiceConditions on Contract {
    id
    terms {
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
    joinedOptions {
      id
      from
      line {
        item
        name {
          fr
          en
        }
      }
      hours {
        fr
        en
      }
    }
  }
`);

/** What a contract with RUN promises: availability, hours, reports, nodes, support; nothing for one without. */
export function ServiceConditions({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof SERVICE_CONDITIONS>;
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { rate, longDate } = useFormats();
  const { today } = usePortalClock();
  const { terms, joinedOptions } = readFragment(SERVICE_CONDITIONS, shown);
  const availability = terms?.availability ?? null;
  const service = terms?.service ?? null;
  if (availability === null || service === null) return null;
  const { coverage, report, mostNodes } = service;
  const joined = joinedOptions.flatMap(({ id, from, line: { item, name }, hours }) =>
    hours === null ? [] : [{ id, from, name: name === null ? item : say(name), hours: say(hours) }],
  );
  const facts: Facts = [
    [
      t('contract.coverage'),
      <ul key="coverage" className={classes.lines}>
        {coverage.map(({ name, hours }) => (
          <li key={name.fr}>{t('contract.coverage.hours', { name: say(name), hours: say(hours) })}</li>
        ))}
        {joined.map(({ id, from, name, hours }) => (
          <li key={id}>
            {t('contract.coverage.joined', {
              ...{ name, hours, date: longDate(from) },
              when: from <= today ? 'past' : 'coming',
            })}
          </li>
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
