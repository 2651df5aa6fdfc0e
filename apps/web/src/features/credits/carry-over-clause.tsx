import type { CarryOverExplanation } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import classes from './carry-over-clause.module.css';
import { useText } from './texts.ts';

interface CarryOverClauseProps {
  readonly carryOver: CarryOverExplanation;
  /** Of the contract that grants the lot. */
  readonly reference: string | null;
}

/** The clause that decides what carries over, in the lot's own terms. */
export function CarryOverClause({ carryOver, reference }: CarryOverClauseProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  return (
    <blockquote className={classes.clause}>
      {t('credits.explain.clause', {
        rate: carryOver.rate / 100,
        cap: formats.days(carryOver.cap),
        months: carryOver.months,
      })}
      {reference !== null && <cite>{t('credits.explain.contract', { reference })}</cite>}
    </blockquote>
  );
}
