import { sumCents, type Cents } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { InstalmentScheduleFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import classes from './orders.module.css';
import { useText } from './texts.ts';
import { useInstalmentName } from './use-instalment-name.ts';

type Instalment = InstalmentScheduleFragment['instalments'][number];

interface InstalmentStepsProps {
  readonly instalments: readonly Instalment[];
}

/** Why each instalment is what it is: how the price of its month came about, its part of it, how its VAT was rounded. */
export function InstalmentSteps({ instalments }: InstalmentStepsProps): ReactElement {
  const t = useText();
  const nameOf = useInstalmentName();
  const { longDate } = useFormats();
  const explained = distinct(instalments);
  return (
    <details className={classes.steps}>
      <summary>{t('schedule.why')}</summary>
      <ol>
        {explained.map((instalment, index) => (
          <li key={index}>
            <p className={classes.stepName}>
              {instalment.periodFrom === null
                ? nameOf(instalment)
                : explained.length === 1
                  ? t('schedule.eachMonth')
                  : t('schedule.monthsFrom', { date: longDate(instalment.periodFrom) })}
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
  const { money, rate, roundedBy } = useFormats();
  const { part, net, vat, gross, vatRegime, vatRate, vatRounding } = instalment;
  const amounts = { of: money(part.of), net: money(net), vat: money(vat), gross: money(gross) };
  return (
    <ul>
      <PriceSteps instalment={instalment} />
      <li>
        {part.count === 1
          ? t('schedule.step.whole', amounts)
          : part.index < part.count
            ? t('schedule.step.half', amounts)
            : t('schedule.step.rest', { ...amounts, odd: part.oddCent })}
      </li>
      <li>
        {t(`schedule.step.vat.${vatRegime}`, { ...amounts, rate: rate(vatRate) })}
        {vatRounding !== 0 && ` ${t('schedule.step.rounding', { added: roundedBy(vatRounding) })}`}
      </li>
      <li>{t('schedule.step.gross', amounts)}</li>
    </ul>
  );
}

/** From the price at signature to that of the month: what joined, then each revision. Nothing when neither did. */
function PriceSteps({
  instalment: { net, joined, revisions },
}: {
  readonly instalment: Instalment;
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { money, longDate, signedRate, roundedBy } = useFormats();
  if (joined.length === 0 && revisions.length === 0) return null;
  const withJoined = revisions[0]?.before ?? net;
  const added = sumCents(joined.map(({ line }) => line.amount));
  return (
    <>
      <li>{t('schedule.step.signed', { amount: money((withJoined - added) as Cents) })}</li>
      {joined.map(({ id, from, line: { item, name, amount } }) => (
        <li key={id}>
          {t('schedule.step.joined', {
            name: name === null ? item : say(name),
            date: longDate(from),
            amount: money(amount),
          })}
        </li>
      ))}
      {revisions.map(({ effectiveOn, rate, before, after, rounding }) => (
        <li key={effectiveOn}>
          {t('option.step.revision', {
            date: longDate(effectiveOn),
            rate: signedRate(rate),
            before: money(before),
            after: money(after),
          })}
          {rounding !== 0 && ` ${t('schedule.step.rounding', { added: roundedBy(rounding) })}`}
        </li>
      ))}
    </>
  );
}

/** The months of one price are explained once. */
function distinct(instalments: readonly Instalment[]): readonly Instalment[] {
  const months = new Set<string>();
  return instalments.filter(({ trigger, net, joined, revisions }) => {
    const price = JSON.stringify([net, joined.length, revisions.length]);
    if (trigger !== 'PERIOD_START') return true;
    if (months.has(price)) return false;
    months.add(price);
    return true;
  });
}
