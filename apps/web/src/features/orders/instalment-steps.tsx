import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { InstalmentScheduleFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useLanguage } from '../../shared/i18n/use-language.ts';
import classes from './orders.module.css';
import { useText } from './texts.ts';
import { useInstalmentName } from './use-instalment-name.ts';

type Instalment = InstalmentScheduleFragment['instalments'][number];

interface InstalmentStepsProps {
  readonly instalments: readonly Instalment[];
}

/** Why each instalment is what it is: its part of the price, who carries the odd cent, how its VAT was rounded. */
export function InstalmentSteps({ instalments }: InstalmentStepsProps): ReactElement {
  const t = useText();
  const nameOf = useInstalmentName();
  return (
    <details className={classes.steps}>
      <summary>{t('schedule.why')}</summary>
      <ol>
        {distinct(instalments).map((instalment, index) => (
          <li key={index}>
            <p className={classes.stepName}>
              {instalment.trigger === 'PERIOD_START' ? t('schedule.eachMonth') : nameOf(instalment)}
            </p>
            <Steps instalment={instalment} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Steps({ instalment }: { readonly instalment: Instalment }): ReactElement {
  const t = useText();
  const { money, rate } = useFormats();
  const rounded = useRounding();
  const { part, net, vat, gross, vatRate, vatRounding } = instalment;
  const amounts = { of: money(part.of), net: money(net), vat: money(vat), gross: money(gross) };
  return (
    <ul>
      <li>
        {part.count === 1
          ? t('schedule.step.whole', amounts)
          : part.index < part.count
            ? t('schedule.step.half', amounts)
            : t('schedule.step.rest', { ...amounts, odd: part.oddCent })}
      </li>
      <li>
        {t('schedule.step.vat', { ...amounts, rate: rate(vatRate) })}
        {vatRounding !== 0 && ` ${t('schedule.step.rounding', { added: rounded(vatRounding) })}`}
      </li>
      <li>{t('schedule.step.gross', amounts)}</li>
    </ul>
  );
}

/** The months of one price are explained once. */
function distinct(instalments: readonly Instalment[]): readonly Instalment[] {
  return instalments.filter(
    ({ trigger, net }, index) =>
      trigger !== 'PERIOD_START' ||
      instalments.findIndex((other) => other.trigger === trigger && other.net === net) === index,
  );
}

/** Ten-thousandths of a cent as cents: `+0,4`. */
function useRounding(): (tenThousandths: number) => string {
  const format = Intl.NumberFormat(useLanguage().toLowerCase(), {
    signDisplay: 'always',
    maximumFractionDigits: 4,
  });
  return (tenThousandths) => format.format(tenThousandths / 10_000);
}
