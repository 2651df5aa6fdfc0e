import { addDays } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { PortfolioRowFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useContractTitles } from '../../shared/i18n/use-contract-titles.ts';
import { clientPaths } from '../../shared/session/use-client-paths.ts';
import { Cell, None } from './cell.tsx';
import { LapsingCell } from './lapsing-cell.tsx';
import { PaceBar } from './pace-bar.tsx';
import classes from './portfolio.module.css';
import { RenewalCell } from './renewal-cell.tsx';
import { useText } from './texts.ts';

interface LineRowProps {
  readonly line: PortfolioRowFragment;
  readonly onExplain: () => void;
}

/** One client against the others. */
export function LineRow({ line, onExplain }: LineRowProps): ReactElement {
  const t = useText();
  const formats = useFormats();
  const titlesOf = useContractTitles();
  const { client } = line;
  const { pace = null, remaining = 0, granted = 0, overdrawn = 0 } = client.creditSummary ?? {};
  return (
    <tr>
      <th scope="row">
        <Link to={clientPaths(client.id, 'AS_CLIENT').home} className={classes.client}>
          {client.name}
        </Link>
        <span className={classes.detail}>{titlesOf(client.openContracts)}</span>
      </th>
      <Cell label={t('portfolio.column.pace')} className={classes.paceCell}>
        {pace === null ? (
          <span className={classes.none}>{t(granted === 0 ? 'portfolio.noDays' : 'portfolio.noPace')}</span>
        ) : (
          <>
            <PaceBar pace={pace} />
            <button
              type="button"
              className={classes.why}
              onClick={onExplain}
              aria-label={t('portfolio.explainOf', { client: client.name })}
            >
              {t('portfolio.explain')}
            </button>
          </>
        )}
      </Cell>
      <Cell label={t('portfolio.column.remaining')} className={classes.figure}>
        {granted === 0 ? <None /> : formats.days(remaining)}
        {overdrawn > 0 && (
          <span className={classes.bad}>{t('portfolio.overdrawn', { days: formats.days(overdrawn) })}</span>
        )}
      </Cell>
      <LapsingCell line={line} />
      <Cell label={t('portfolio.column.forecast')} className={classes.figure}>
        {pace === null ? (
          <None />
        ) : (
          <>
            {formats.days(pace.forecast)}
            <span className={classes.detail}>
              {t('portfolio.forecastOn', { date: formats.shortDay(addDays(pace.anniversary, -1)) })}
            </span>
          </>
        )}
      </Cell>
      <Later label={t('portfolio.column.sla')} />
      <Later label={t('portfolio.column.availability')} />
      <RenewalCell line={line} />
      <Later label={t('portfolio.column.overdue')} />
    </tr>
  );
}

/** A figure that a later room of the portal brings. */
function Later({ label }: { readonly label: string }): ReactElement {
  const t = useText();
  return (
    <td className={classes.later}>
      <span
        className={classes.none}
        title={`${label} : ${t('portfolio.notYet')}`}
        role="img"
        aria-label={t('portfolio.notYet')}
      >
        {t('portfolio.none')}
      </span>
    </td>
  );
}
