import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import classes from './contracts.module.css';
import { useText } from './texts.ts';

const WORK_HISTORY = graphql(`
  fragment WorkHistory on Contract {
    id
    work {
      steps {
        action
        milestone {
          fr
          en
        }
        remarks
        takenAt
        takenBy {
          id
          name
        }
      }
    }
  }
`);

/** Every step that was taken, the last one first: what, who, when, with the remarks of a refusal. */
export function WorkHistory({
  contract,
}: {
  readonly contract: FragmentType<typeof WORK_HISTORY>;
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { dateTime } = useFormats();
  const steps = readFragment(WORK_HISTORY, contract).work?.steps ?? [];
  if (steps.length === 0) return null;
  return (
    <details className={classes.explain}>
      <summary>{t('work.history', { count: steps.length })}</summary>
      <ul className={classes.steps}>
        {steps.map(({ action, milestone, remarks, takenAt, takenBy }, index) => (
          <li key={steps.length - index}>
            {t(`work.says.${action}`, {
              name: takenBy?.name ?? t('ending.somebody'),
              milestone: milestone === null ? '' : say(milestone),
            })}
            , {dateTime(instant(takenAt))}
            {remarks !== null && <p className={classes.remarks}>{remarks}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
