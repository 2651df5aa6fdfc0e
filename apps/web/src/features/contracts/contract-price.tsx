import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { Section } from '../../shared/ui/section.tsx';
import classes from './contracts.module.css';
import { useText } from './texts.ts';

const CONTRACT_PRICE = graphql(`
  fragment ContractPrice on ContractTerms {
    lines {
      item
      name {
        fr
        en
      }
      quantity
      unitPrice
      amount
      share
    }
    net
    invoiceTerms
    paymentDays
  }
`);

/** The price at signature, line by line, and how it is invoiced. */
export function ContractPrice({
  terms: shown,
}: {
  readonly terms: FragmentType<typeof CONTRACT_PRICE>;
}): ReactElement {
  const t = useText();
  const say = useWords();
  const { money, rate } = useFormats();
  const { lines, net, invoiceTerms, paymentDays } = readFragment(CONTRACT_PRICE, shown);
  const isMonthly = invoiceTerms === 'MONTHLY_IN_ADVANCE';
  return (
    <Section title={t(isMonthly ? 'contract.priceSigned' : 'contract.price')}>
      <table className={classes.price}>
        <thead>
          <tr>
            <th scope="col">{t('contract.line')}</th>
            <th scope="col">{t('contract.quantity')}</th>
            <th scope="col">{t('contract.unitPrice')}</th>
            <th scope="col">{t('contract.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ item, name, quantity, unitPrice, amount, share }) => (
            <tr key={item}>
              <th scope="row">
                {name === null ? item : say(name)}
                {quantity > 1 && <span className={classes.times}> × {quantity}</span>}
                {share !== null && (
                  <span className={classes.detail}> {t('contract.share', { rate: rate(share) })}</span>
                )}
              </th>
              <td>{quantity}</td>
              <td>{money(unitPrice)}</td>
              <td>{money(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(isMonthly ? 'contract.netMonth' : 'contract.netTotal')}</th>
            <td />
            <td />
            <td>{money(net)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={classes.detail}>
        {t('contract.invoicing', { terms: t(`contract.terms.${invoiceTerms}`), count: paymentDays })}
      </p>
    </Section>
  );
}
