import type { CivilDate } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { StatementMovementFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useLedgerText } from '../../shared/ledger/texts.ts';
import { useLotName } from '../../shared/ledger/use-lot-name.ts';
import { ExplainButton } from './explain-button.tsx';
import classes from './statement.module.css';
import { useText } from './texts.ts';
import { useLineWords } from './use-line-words.ts';

interface StatementRowProps {
  readonly line: StatementMovementFragment;
  readonly coming: boolean;
}

/** One line: when, what and by whom, of which lot, what it changes, and the balance after it, which explains itself. */
export function StatementRow({ line, coming }: StatementRowProps): ReactElement {
  const t = useText();
  const nameOf = useLotName();
  const formats = useFormats();
  const words = useLineWords();
  const { id, kind, date, lot, booking, change, halfDays, remainingAfter } = line;
  const lotName = lot === null ? null : nameOf(lot);
  const about = words({ kind, carriedOver: line.carriedOver, subject: booking?.subject ?? null });
  return (
    <tr data-coming={coming || undefined} data-kind={kind}>
      <DateCell date={date} />
      <td className={classes.what}>
        <span className={classes.about}>{about}</span>
        <Details line={line} />
        {lotName !== null && <span className={classes.narrowLot}>{lotName}</span>}
      </td>
      <td data-wide>
        {lotName}
        {lot !== null && lot.contract !== null && (
          <span className={classes.reference}>{lot.contract.reference}</span>
        )}
      </td>
      <td data-figure className={classes.change} data-sign={Math.sign(change)}>
        {change === 0 ? (
          <span className={classes.unchanged}>
            {t('credits.line.unchanged', { days: formats.days(halfDays) })}
          </span>
        ) : (
          formats.signedDays(change)
        )}
      </td>
      <td data-figure>
        <ExplainButton
          explains={id}
          figure={t('credits.line.balance', { days: formats.days(remainingAfter), date: formats.date(date) })}
        >
          {formats.days(remainingAfter)}
        </ExplainButton>
      </td>
    </tr>
  );
}

/** Who is behind a line, in which state, and why. */
function Details({ line }: { readonly line: StatementMovementFragment }): ReactElement | null {
  const t = useText();
  const name = useLedgerText();
  const { kind, booking, by, delivered, reason } = line;
  const parts = [
    booking === null ? null : name(`ledger.slot.${booking.slot}`),
    kind === 'PAID' || kind === 'UNSERVED' ? t(`credits.line.${kind}`) : null,
    delivered === false ? t('credits.line.planned') : null,
    by === null ? null : t('credits.line.by', { name: by.name }),
  ].filter((part) => part !== null);
  const why = reason ?? booking?.description ?? null;
  if (parts.length === 0 && why === null) return null;
  return (
    <span className={classes.details} title={why ?? undefined}>
      {parts.join(' · ')}
      {why !== null && <span className={classes.why}>{why}</span>}
    </span>
  );
}

/** Where what is to come ends. */
export function TodayRow({ today }: { readonly today: CivilDate }): ReactElement {
  const t = useText();
  return (
    <tr className={classes.today}>
      <DateCell date={today} />
      <td colSpan={4}>{t('credits.statement.today')}</td>
    </tr>
  );
}

/** A date that breaks before its year where the column is narrow. */
function DateCell({ date }: { readonly date: CivilDate }): ReactElement {
  const formats = useFormats();
  return (
    <td className={classes.date}>
      <time dateTime={date}>
        <span>{formats.dateWithoutYear(date)}</span> <span>{date.slice(0, 4)}</span>
      </time>
    </td>
  );
}
