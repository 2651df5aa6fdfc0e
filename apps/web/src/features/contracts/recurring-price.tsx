import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { PriceFromFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
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
        ...PriceFrom
      }
      next {
        ...PriceFrom
      }
      history {
        ...PriceFrom
      }
    }
    ...PriceSteps
  }
`);

const PRICE_FROM = graphql(`
  fragment PriceFrom on RecurringPrice {
    from
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
      }
    }
  }
`);

/** What a month costs now and next, what it cost before, and why; nothing for what is sold once. */
export function RecurringPrice({
  contract: shown,
}: {
  readonly contract: FragmentType<typeof RECURRING_PRICE>;
}): ReactElement | null {
  const t = useText();
  const say = useWords();
  const { longDate, money } = useFormats();
  const { today } = usePortalClock();
  const contract = readFragment(RECURRING_PRICE, shown);
  if (contract.prices === null) return null;
  const [current, next, history] = [
    readFragment(PRICE_FROM, contract.prices.current),
    readFragment(PRICE_FROM, contract.prices.next),
    readFragment(PRICE_FROM, contract.prices.history),
  ];
  const joinedBy = ({ from, joined }: PriceFromFragment): string =>
    joined
      .filter((each) => each.from === from)
      .map(({ line: { item, name } }) => ` ${t('price.joined', { name: name === null ? item : say(name) })}`)
      .join('');
  const past = history.filter(({ from }) => from < current.from && from <= today);
  return (
    <Section title={t('price.title')}>
      <FactList
        facts={[
          [
            t('price.current'),
            <span key="current" className={classes.name}>
              {t('price.since', { amount: money(current.price), date: longDate(current.from) })}
              {joinedBy(current)}
            </span>,
          ],
          [
            t('price.next'),
            next === null
              ? t('price.next.none')
              : t('price.from', { amount: money(next.price), date: longDate(next.from) }) + joinedBy(next),
          ],
          ...past
            .toReversed()
            .map(
              (each) =>
                [
                  t('price.before', { date: longDate(each.from) }),
                  t('contracts.aMonth', { amount: money(each.price) }) + joinedBy(each),
                ] as const,
            ),
        ]}
      />
      <PriceSteps contract={contract} />
    </Section>
  );
}
