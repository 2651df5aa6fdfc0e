import { addDays } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { EntitlementFragment } from '../../shared/graphql/__generated__/graphql.ts';
import classes from './entitlements.module.css';
import { useText } from './texts.ts';

/** More are told in words only. */
const MOST_DRAWN = 20;

interface EntitlementRowProps {
  readonly entitlement: EntitlementFragment;
  /** Which contract grants it, where several are shown. */
  readonly of?: ReactElement;
}

/** What is granted and until when, drawn one by one, and what is left, which explains itself. */
export function EntitlementRow({ entitlement, of }: EntitlementRowProps): ReactElement {
  const t = useText();
  const { date } = useFormats();
  const { unit, yearly, from, until, granted, used, planned, expired, remaining } = entitlement;
  const window =
    until === null
      ? t('entitlements.open', { from: date(from) })
      : t('entitlements.window', { from: date(from), last: date(addDays(until, -1)) });
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <span className={classes.words}>
          <span className={classes.name}>{t(`entitlements.unit.${unit}`)}</span>
          <span className={classes.detail}>
            {of}
            {window}
            {yearly && t('entitlements.yearly')}
          </span>
        </span>
        <span className={classes.figure}>
          {t('entitlements.left', { count: remaining, granted })}
          <span className={classes.detail}>{t('entitlements.figures', { used, planned, expired })}</span>
        </span>
      </div>
      {granted <= MOST_DRAWN && <Drawn {...{ used, planned, expired, remaining }} />}
      <Steps entitlement={entitlement} />
    </li>
  );
}

function Drawn(counts: Readonly<Record<'used' | 'planned' | 'expired' | 'remaining', number>>): ReactElement {
  const kinds = ['used', 'planned', 'remaining', 'expired'] as const;
  return (
    <span className={classes.units} aria-hidden>
      {kinds.flatMap((kind) =>
        Array.from({ length: counts[kind] }, (_, index) => (
          <span key={`${kind}${String(index)}`} data-kind={kind} />
        )),
      )}
    </span>
  );
}

/** Why that much is left: every step, in the order in which it counts. */
function Steps({ entitlement: { steps, remaining } }: EntitlementRowProps): ReactElement {
  const t = useText();
  const { longDate } = useFormats();
  return (
    <details className={classes.explain}>
      <summary>{t('entitlements.explain')}</summary>
      <ol className={classes.steps}>
        {steps.map(({ kind, count, date, use }, index) => (
          <li key={index}>
            {t(`entitlements.step.${kind}`, { count, date: longDate(date) })}
            {use !== null && ` : ${use.note}`}
          </li>
        ))}
        <li>{t('entitlements.step.left', { count: remaining })}</li>
      </ol>
    </details>
  );
}
