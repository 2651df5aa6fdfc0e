import type { BalanceExplanation } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import classes from './equation.module.css';
import { useText } from './texts.ts';

/** Granted − delivered − planned − expired = remaining: the sum that ends on the balance. */
export function Equation({ explanation }: { readonly explanation: BalanceExplanation }): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { figures, deliveredBookings, plannedBookings } = explanation;
  const taken = (halfDays: number) => (halfDays === 0 ? formats.days(0) : formats.signedDays(-halfDays));
  const rows = [
    { term: 'granted', note: figures.lots.length, amount: formats.days(figures.granted) },
    { term: 'delivered', note: deliveredBookings, amount: taken(figures.delivered) },
    { term: 'planned', note: plannedBookings, amount: taken(figures.planned) },
  ] as const;
  return (
    <dl className={classes.equation}>
      {rows.map(({ term, note, amount }) => (
        <div key={term}>
          <dt>
            {t(`credits.explain.${term}`)}
            <small>{t(`credits.explain.${term}.note`, { count: note })}</small>
          </dt>
          <dd>{amount}</dd>
        </div>
      ))}
      <div>
        <dt>{t('credits.explain.expired')}</dt>
        <dd>{taken(figures.expired)}</dd>
      </div>
      <div className={classes.total}>
        <dt>{t('credits.explain.remaining')}</dt>
        <dd>{formats.days(figures.remaining)}</dd>
      </div>
    </dl>
  );
}
