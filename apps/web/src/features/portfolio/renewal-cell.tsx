import { addDays, SOON_EXPIRY_DAYS } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useToday } from '../../shared/clock/use-today.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { PortfolioRowFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Cell, None } from './cell.tsx';
import classes from './portfolio.module.css';
import { useText } from './texts.ts';

/** What renews next and until when notice prevents it, and what ends next, by notice or because it does not renew. */
export function RenewalCell({ line }: { readonly line: PortfolioRowFragment }): ReactElement {
  const t = useText();
  const { renewal, ending } = line;
  return (
    <Cell label={t('portfolio.column.renewal')}>
      {renewal === null && ending === null && <None />}
      {renewal !== null && <Renewal renewal={renewal} />}
      {ending !== null && <Ending ending={ending} />}
    </Cell>
  );
}

function Renewal({
  renewal: { on, lastNoticeDate },
}: {
  readonly renewal: NonNullable<PortfolioRowFragment['renewal']>;
}): ReactElement {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const isSoon = lastNoticeDate >= today && lastNoticeDate <= addDays(today, SOON_EXPIRY_DAYS);
  return (
    <>
      <span className={classes.date}>{formats.shortDay(on)}</span>
      <span className={`${classes.detail} ${isSoon ? classes.warn : ''}`}>
        {lastNoticeDate < today
          ? t('portfolio.noticePassed')
          : t('portfolio.notice', { date: formats.shortDay(lastNoticeDate) })}
      </span>
    </>
  );
}

function Ending({
  ending: { on, byNotice, contract },
}: {
  readonly ending: NonNullable<PortfolioRowFragment['ending']>;
}): ReactElement {
  const t = useText();
  const say = useWords();
  const formats = useFormats();
  const today = useToday();
  const isSoon = !byNotice && on <= addDays(today, SOON_EXPIRY_DAYS);
  return (
    <>
      <span className={`${classes.ending} ${isSoon ? classes.warn : ''}`}>
        {t(byNotice ? 'portfolio.endsByNotice' : 'portfolio.ends', {
          date: formats.shortDay(addDays(on, -1)),
        })}
      </span>
      {contract !== null && <span className={classes.detail}>{say(contract.title)}</span>}
    </>
  );
}
