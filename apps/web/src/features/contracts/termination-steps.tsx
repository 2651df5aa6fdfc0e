import { addDays, type CivilDate } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import classes from './contracts.module.css';
import { useText } from './texts.ts';

const TERMINATION_STEPS = graphql(`
  fragment TerminationSteps on ContractTermination {
    inTime
    effectiveOn
    term {
      from
      until
      lastNoticeDate
    }
  }
`);

interface TerminationStepsProps {
  readonly givenOn: CivilDate;
  /** Months of notice before the end of a term. */
  readonly noticeMonths: number;
  readonly termination: FragmentType<typeof TERMINATION_STEPS>;
}

/** How a day of notice leads to the end of a contract, step by step. */
export function TerminationSteps({
  givenOn,
  noticeMonths,
  termination,
}: TerminationStepsProps): ReactElement {
  const t = useText();
  const { longDate } = useFormats();
  const { inTime, effectiveOn, term } = readFragment(TERMINATION_STEPS, termination);
  const lastOf = (until: CivilDate): string => longDate(addDays(until, -1));
  return (
    <ol className={classes.steps}>
      <li>{t('notice.step.given', { date: longDate(givenOn) })}</li>
      <li>{t('notice.step.term', { from: longDate(term.from), to: lastOf(term.until) })}</li>
      <li>{t('notice.step.last', { date: longDate(term.lastNoticeDate), months: noticeMonths })}</li>
      <li>
        {t(inTime ? 'notice.step.inTime' : 'notice.step.late', {
          renewal: longDate(term.until),
          last: lastOf(effectiveOn),
        })}
      </li>
    </ol>
  );
}
