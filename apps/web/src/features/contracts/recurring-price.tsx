import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { usePortalClock } from '../../shared/session/use-viewer.ts';
import { Section } from '../../shared/ui/section.tsx';
import classes from './contracts.module.css';
import { FactList } from './fact-list.tsx';
import { PriceSteps } from './price-steps.tsx';
import { useText } from './texts.ts';

const RECURRING_PRICE = graphql(`
  fragment RecurringPrice on Contract {
    id
    prices {
      current {
        from
        price
      }
      next {
        from
        price
      }
      history {
        from
        price
      }
    }
    ...PriceSteps
  }
`);

/** What a month costs now and next, what it cost before, and why; nothing for what is sold once. */
export function RecurringPrice({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof RECURRING_PRICE>;
}): ReactElement | null {
  const t = useText();
  const { longDate, money } = useFormats();
  const { today } = usePortalClock();
  const contract = readFragment(RECURRING_PRICE, shown);
  if (contract.prices === null) return null;
  const { current, next, history } = contract.prices;
  const past = history.filter(({ from }) => from < current.from && from <= today);
  return (
    <Section title={t('price.title')}>
      <FactList
        facts={[
          [
            t('price.current'),
            <span key="current" className={classes.name}>
              {t('price.since', { amount: money(current.price), date: longDate(current.from) })}
            </span>,
          ],
          [
            t('price.next'),
            next === null
              ? t('price.next.none')
              : t('price.from', { amount: money(next.price), date: longDate(next.from) }),
          ],
          ...past
            .toReversed()
            .map(
              ({ from, price }) =>
                [
                  t('price.before', { date: longDate(from) }),
                  t('contracts.aMonth', { amount: money(price) }),
                ] as const,
            ),
        ]}
      />
      <PriceSteps contract={contract} />
    </Section>
  );
}
