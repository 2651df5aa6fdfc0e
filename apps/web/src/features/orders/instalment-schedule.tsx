import { addDays } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { InstalmentScheduleFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Section } from '../../shared/ui/section.tsx';
import { InstalmentSteps } from './instalment-steps.tsx';
import classes from './orders.module.css';
import { useText } from './texts.ts';
import { useInstalmentName } from './use-instalment-name.ts';

const INSTALMENT_SCHEDULE = graphql(`
  fragment InstalmentSchedule on InstalmentSchedule {
    mention {
      fr
      en
    }
    net
    vat
    gross
    instalments {
      trigger
      invoiceOn
      dueOn
      forecast
      periodFrom
      periodUntil
      vatRegime
      vatRate
      net
      vat
      gross
      vatRounding
      part {
        of
        index
        count
        oddCent
      }
      joined {
        id
        from
        line {
          item
          name {
            fr
            en
          }
          amount
        }
      }
      revisions {
        effectiveOn
        rate
        before
        after
        rounding
      }
    }
    terms {
      from
      until
      renewals
    }
  }
`);

interface InstalmentScheduleProps {
  readonly schedule: FragmentType<typeof INSTALMENT_SCHEDULE>;
}

/** The invoices that a contract leads to: when, how much without and with VAT, and how each amount came about. */
export function InstalmentSchedule({ schedule: shown }: InstalmentScheduleProps): ReactElement {
  const t = useText();
  const say = useWords();
  const { money } = useFormats();
  const { instalments, terms, mention, net, vat, gross } = readFragment(INSTALMENT_SCHEDULE, shown);
  const columns = {
    invoiceOn: t('schedule.invoiceOn'),
    dueOn: t('schedule.dueOn'),
    net: t('schedule.net'),
    vat: t('schedule.vat'),
    gross: t('schedule.gross'),
  };
  return (
    <Section title={t('schedule.title')}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('schedule.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('schedule.instalment')}</th>
            {Object.values(columns).map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(instalments, terms).map(({ term, rows }) => (
          <tbody key={term?.from ?? ''}>
            {term !== null && <TermRow term={term} />}
            {rows.map((instalment, index) => (
              <InstalmentRow key={index} instalment={instalment} columns={columns} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t('schedule.total', { count: instalments.length })}</th>
            <td className={classes.wideOnly} />
            <td className={classes.wideOnly} />
            <td data-label={columns.net}>{money(net)}</td>
            <td data-label={columns.vat}>{money(vat)}</td>
            <td data-label={columns.gross}>{money(gross)}</td>
          </tr>
        </tfoot>
      </table>
      {instalments.some(({ trigger }) => trigger === 'PERIOD_START') && (
        <p className={classes.detail}>{t(terms.length === 0 ? 'schedule.months' : 'schedule.inForce')}</p>
      )}
      {new Set(instalments.map(({ vatRegime }) => vatRegime)).size > 1 && (
        <p className={classes.detail}>{t('schedule.vatChanged')}</p>
      )}
      {mention !== null && <p className={classes.detail}>{say(mention)}</p>}
      <InstalmentSteps instalments={instalments} />
    </Section>
  );
}

type Term = InstalmentScheduleFragment['terms'][number];

/** The months of each term; all instalments in one group where there are no terms. */
function groupsOf(
  instalments: InstalmentScheduleFragment['instalments'],
  terms: readonly Term[],
): readonly { readonly term: Term | null; readonly rows: InstalmentScheduleFragment['instalments'] }[] {
  if (terms.length === 0) return [{ term: null, rows: instalments }];
  return terms.map((term) => ({
    term,
    rows: instalments.filter(
      ({ periodFrom }) => periodFrom !== null && term.from <= periodFrom && periodFrom < term.until,
    ),
  }));
}

function TermRow({ term: { from, until, renewals } }: { readonly term: Term }): ReactElement {
  const t = useText();
  const { period } = useFormats();
  return (
    <tr>
      <th scope="rowgroup" colSpan={6} className={classes.term}>
        {t('schedule.term', { count: renewals, period: period(from, addDays(until, -1)) })}
      </th>
    </tr>
  );
}

interface InstalmentRowProps {
  readonly instalment: InstalmentScheduleFragment['instalments'][number];
  readonly columns: Readonly<Record<'invoiceOn' | 'dueOn' | 'net' | 'vat' | 'gross', string>>;
}

function InstalmentRow({ instalment, columns }: InstalmentRowProps): ReactElement {
  const t = useText();
  const nameOf = useInstalmentName();
  const { date, money } = useFormats();
  const { invoiceOn, dueOn, forecast, net, vat, gross } = instalment;
  return (
    <tr>
      <th scope="row">{nameOf(instalment)}</th>
      <td data-label={columns.invoiceOn}>
        {invoiceOn === null ? t('schedule.onAcceptance') : date(invoiceOn)}
        {invoiceOn !== null && forecast && <span className={classes.detail}> {t('schedule.planned')}</span>}
      </td>
      <td data-label={columns.dueOn}>{dueOn === null ? t('schedule.later') : date(dueOn)}</td>
      <td data-label={columns.net}>{money(net)}</td>
      <td data-label={columns.vat}>{money(vat)}</td>
      <td data-label={columns.gross}>{money(gross)}</td>
    </tr>
  );
}
