import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { PortfolioRowFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { Cell, None } from './cell.tsx';
import classes from './portfolio.module.css';
import { useText } from './texts.ts';

/** What lapses within 90 days, how much of it first and when, and what can still be booked of it, until when. */
export function LapsingCell({ line }: { readonly line: PortfolioRowFragment }): ReactElement {
  const t = useText();
  const formats = useFormats();
  const { lapsingSoon = 0, soonExpiries = [] } = line.client.creditSummary ?? {};
  const [first, ...later] = soonExpiries;
  const saved = soonExpiries.find(({ canStillBeBooked }) => canStillBeBooked);
  const until = saved?.lastChanceToBook?.date;
  const isOne = later.length === 0;
  return (
    <Cell label={t('portfolio.column.lapsing')} className={classes.figure}>
      {first === undefined ? (
        <None />
      ) : (
        <>
          {isOne && <span className={classes.when}>{formats.shortDay(first.date)}</span>}
          <b className={classes.warn}>{formats.days(lapsingSoon)}</b>
          {!isOne && (
            <span className={classes.detail}>
              {t('portfolio.lapsingFirst', {
                days: formats.days(first.halfDays),
                date: formats.shortDay(first.date),
              })}
            </span>
          )}
          <span className={classes.detail}>
            {saved === undefined || until === undefined
              ? t('portfolio.tooLate')
              : t(isOne ? 'portfolio.lastDay' : 'portfolio.lastDayOf', {
                  days: formats.days(saved.halfDays),
                  date: formats.shortDay(until),
                })}
          </span>
        </>
      )}
    </Cell>
  );
}
