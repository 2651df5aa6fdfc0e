import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import classes from './contracts.module.css';
import { useText } from './texts.ts';

const PRICE_STEPS = graphql(`
  fragment PriceSteps on Contract {
    id
    terms {
      net
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
    }
    prices {
      current {
        price
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
        applied {
          effectiveOn
          rate
          before
          after
          rounding
        }
      }
    }
  }
`);

/** How the price of a month came about: the lines at signature, then each revision with its rounding. */
export function PriceSteps({
  contract,
}: {
  readonly contract: FragmentType<typeof PRICE_STEPS>;
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { money, longDate, rate, signedRate, roundedBy } = useFormats();
  const { terms, prices } = readFragment(PRICE_STEPS, contract);
  if (terms === null || prices === null) return null;
  const { price, joined, applied } = prices.current;
  return (
    <details className={classes.explain}>
      <summary>{t('price.why')}</summary>
      <ol className={classes.steps}>
        {terms.lines.map(({ item, name, quantity, unitPrice, amount, share }) => (
          <li key={item}>
            {t('price.step.line', {
              name: name === null ? item : say(name),
              quantity,
              unit: money(unitPrice),
              amount: money(amount),
            })}
            {share !== null && ` ${t('price.step.share', { rate: rate(share) })}`}
          </li>
        ))}
        <li>{t('price.step.signed', { amount: money(terms.net) })}</li>
        {joined.map(({ id, from, line: { item, name, amount } }) => (
          <li key={id}>
            {t('price.step.joined', {
              name: name === null ? item : say(name),
              date: longDate(from),
              amount: money(amount),
            })}
          </li>
        ))}
        {applied.map(({ effectiveOn, rate: revision, before, after, rounding }) => (
          <li key={effectiveOn}>
            {t('price.step.revision', {
              date: longDate(effectiveOn),
              rate: signedRate(revision),
              before: money(before),
              after: money(after),
            })}
            {rounding !== 0 && ` ${t('price.step.rounding', { added: roundedBy(rounding) })}`}
          </li>
        ))}
        <li>{t('price.step.current', { amount: money(price) })}</li>
      </ol>
    </details>
  );
}
