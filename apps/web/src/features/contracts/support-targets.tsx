import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Section } from '../../shared/ui/section.tsx';
import classes from './contracts.module.css';
import { useText } from './texts.ts';

const SUPPORT_TARGETS = graphql(`
  fragment SupportTargets on ContractService {
    targets {
      priority
      name {
        fr
        en
      }
      responseMinutes
      resolutionMinutes
      roundTheClock
    }
  }
`);

/** How soon a ticket of each priority is answered and resolved, and in which hours its clock runs. */
export function SupportTargets({
  service,
}: {
  readonly service: FragmentType<typeof SUPPORT_TARGETS>;
}): ReactElement {
  const t = useText();
  const say = useWords();
  const { minutes } = useFormats();
  const { targets } = readFragment(SUPPORT_TARGETS, service);
  return (
    <Section title={t('contract.targets')}>
      <table className={`${classes.price} ${classes.whole}`}>
        <thead>
          <tr>
            <th scope="col">{t('contract.targets.priority')}</th>
            <th scope="col">{t('contract.targets.response')}</th>
            <th scope="col">{t('contract.targets.resolution')}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map(({ priority, name, responseMinutes, resolutionMinutes, roundTheClock }) => (
            <tr key={priority}>
              <th scope="row">
                {name === null ? priority : say(name)}
                <span className={classes.clock}>
                  {t(roundTheClock ? 'contract.targets.always' : 'contract.targets.workingDays')}
                </span>
              </th>
              <td>{minutes(responseMinutes)}</td>
              <td>{minutes(resolutionMinutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.detail}>{t('contract.targets.counted')}</p>
    </Section>
  );
}
