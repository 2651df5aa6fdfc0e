import { addDays, type Cents } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { RunOptionFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Section } from '../../shared/ui/section.tsx';
import { Facts } from './facts.tsx';
import { InstalmentSchedule } from './instalment-schedule.tsx';
import { OrderConditions } from './order-conditions.tsx';
import classes from './orders.module.css';
import { useText } from './texts.ts';

interface OptionPreviewProps {
  readonly preview: RunOptionFieldsFragment;
}

/** Everything that would be agreed to: what a month costs without the option and with it, from when, and why. */
export function OptionPreview({ preview }: OptionPreviewProps): ReactElement {
  const t = useText();
  const say = useWords();
  const { money, longDate } = useFormats();
  const { line, before, after, from, end, offerVersion, schedule } = preview;
  const added = {
    net: after.net - before.net,
    vat: after.vat - before.vat,
    gross: after.gross - before.gross,
  };
  const rows = [
    [t('option.month.before'), before],
    [t('option.month.added'), added],
    [t('option.month.after'), after],
  ] as const;
  return (
    <>
      <Section title={line.name === null ? line.item : say(line.name)}>
        <p className={classes.price}>
          {t('order.net.month', { amount: money(added.net as Cents) })}
          <span className={classes.priceDetail}>
            {t('order.gross', { vat: money(added.vat as Cents), gross: money(added.gross as Cents) })}
          </span>
        </p>
        <Facts
          facts={[
            [t('option.from'), t('option.from.month', { date: longDate(from) })],
            [
              t('order.term'),
              end === null ? t('option.term') : t('option.term.until', { date: longDate(addDays(end, -1)) }),
            ],
            [t('order.payment'), t('order.terms.MONTHLY_IN_ADVANCE')],
            [t('order.offer'), t('option.offer', { version: offerVersion })],
          ]}
        />
      </Section>
      <Section title={t('option.month', { date: longDate(from) })}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('schedule.net')}</th>
              <th scope="col">{t('schedule.vat')}</th>
              <th scope="col">{t('schedule.gross')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, { net, vat, gross }]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-label={t('schedule.net')}>{money(net as Cents)}</td>
                <td data-label={t('schedule.vat')}>{money(vat as Cents)}</td>
                <td data-label={t('schedule.gross')}>{money(gross as Cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <OptionSteps preview={preview} />
      </Section>
      <InstalmentSchedule schedule={schedule} />
      <OrderConditions preview={preview} />
    </>
  );
}

/** How the price of the month came about: the price at signature with the option, then each revision. */
function OptionSteps({ preview: { line, applied, after } }: OptionPreviewProps): ReactElement {
  const t = useText();
  const { money, longDate, signedRate, rate, roundedBy } = useFormats();
  const signed = applied[0]?.before ?? after.net;
  return (
    <details className={classes.steps}>
      <summary>{t('schedule.why')}</summary>
      <ol>
        <li>
          {t('option.step.line', { amount: money(line.amount) })}
          {line.share !== null && ` ${t('option.step.share', { rate: rate(line.share) })}`}
        </li>
        <li>
          {t('option.step.signed', {
            before: money((signed - line.amount) as Cents),
            amount: money(line.amount),
            after: money(signed),
          })}
        </li>
        {applied.map(({ effectiveOn, rate: revision, before, after: revised, rounding }) => (
          <li key={effectiveOn}>
            {t('option.step.revision', {
              date: longDate(effectiveOn),
              rate: signedRate(revision),
              before: money(before),
              after: money(revised),
            })}
            {rounding !== 0 && ` ${t('schedule.step.rounding', { added: roundedBy(rounding) })}`}
          </li>
        ))}
      </ol>
    </details>
  );
}
