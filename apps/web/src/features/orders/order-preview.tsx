import { addDays, halfDays } from '@akouendy/domain';
import type { ReactElement, ReactNode } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { OrderPreviewFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Section } from '../../shared/ui/section.tsx';
import { Facts, type Fact } from './facts.tsx';
import { InstalmentSchedule } from './instalment-schedule.tsx';
import { OrderBalance } from './order-balance.tsx';
import { RunsBeside } from './runs-beside.tsx';
import { OrderConditions } from './order-conditions.tsx';
import classes from './orders.module.css';
import { useText } from './texts.ts';

interface OrderPreviewProps {
  readonly preview: OrderPreviewFieldsFragment;
}

/** Shows what the RUN of terms promises; nothing for those without. */
export type ShowService = (terms: OrderPreviewFieldsFragment['terms']) => ReactNode;

/** Everything that would be signed: price, what it opens, the service, instalments, conditions. */
export function OrderPreview({
  preview,
  service,
}: OrderPreviewProps & { readonly service?: ShowService | undefined }): ReactElement {
  return (
    <>
      <Price preview={preview} />
      <Opens preview={preview} />
      {service?.(preview.terms)}
      <RunsBeside preview={preview} />
      {preview.balance !== null && <OrderBalance balance={preview.balance} />}
      <InstalmentSchedule schedule={preview.schedule} />
      <OrderConditions preview={preview} />
    </>
  );
}

function Price({ preview: { title, terms, gross } }: OrderPreviewProps): ReactElement {
  const t = useText();
  const say = useWords();
  const { money } = useFormats();
  const vat = gross - terms.net;
  return (
    <Section title={say(title)}>
      <p className={classes.price}>
        {t(terms.invoiceTerms === 'MONTHLY_IN_ADVANCE' ? 'order.net.month' : 'order.net', {
          amount: money(terms.net),
        })}
        <span className={classes.priceDetail}>
          {t('order.gross', { vat: money(vat as typeof gross), gross: money(gross) })}
        </span>
      </p>
      {terms.lines.some(({ quantity }) => quantity > 1) && (
        <ul className={classes.detail}>
          {terms.lines.map(({ item, name, quantity, unitPrice, amount }) => (
            <li key={item}>
              {t('order.line', {
                quantity,
                name: name === null ? item : say(name),
                unit: money(unitPrice),
                amount: money(amount),
              })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Opens({ preview: { terms, end } }: OrderPreviewProps): ReactElement {
  const t = useText();
  const { days, longDate } = useFormats();
  const facts: readonly Fact[] = [
    ...terms.grants.map(
      ({ unit, granted, until }) =>
        [
          t(`order.unit.${unit}`, { count: granted, days: days(halfDays(granted)) }),
          until === null
            ? t('order.grant.open')
            : t('order.grant.until', { date: longDate(addDays(until, -1)) }),
        ] as const,
    ),
    [
      t('order.term'),
      end === null
        ? t('order.term.open', { from: longDate(terms.startsOn) })
        : t(terms.renewalMonths === null ? 'order.term.dates' : 'order.term.renews', {
            from: longDate(terms.startsOn),
            to: longDate(addDays(end, -1)),
            months: terms.renewalMonths ?? 0,
            notice: terms.terminationNoticeMonths ?? 0,
          }),
    ],
    [t('order.payment'), t('order.payment.days', { count: terms.paymentDays })],
    [t('order.offer'), t('order.offer.kept', { version: terms.offerVersion })],
  ];
  return (
    <Section title={t('order.opens')}>
      <Facts facts={facts} />
    </Section>
  );
}
