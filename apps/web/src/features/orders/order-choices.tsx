import type { Cents, HalfDays } from '@akouendy/domain';
import type { ReactElement, ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { dayCount } from '../../shared/ledger/day-count.ts';
import { Section } from '../../shared/ui/section.tsx';
import { writeChoice, type OrderChoice } from './choice.ts';
import classes from './orders.module.css';
import { useText } from './texts.ts';

const ORDER_CHOICES = graphql(`
  fragment OrderChoices on DeployOffer {
    packages {
      code
      name {
        fr
        en
      }
      halfDays
      carriedHalfDays
      price
    }
    regie {
      code
      name {
        fr
        en
      }
      invoiceTerms
      price
    }
    applications {
      code
      name {
        fr
        en
      }
      complexity {
        fr
        en
      }
      price
    }
  }
`);

interface Line {
  readonly choice: OrderChoice;
  readonly name: string;
  readonly detail: string;
  readonly price: Cents;
}

/** What can be ordered, each with its price; following one shows the order. */
export function OrderChoices({
  deploy,
  options,
}: {
  readonly deploy: FragmentType<typeof ORDER_CHOICES>;
  /** What the client's contracts can be added. */
  readonly options: ReactNode;
}): ReactElement {
  const t = useText();
  const say = useWords();
  const { days } = useFormats();
  const { packages, regie, applications } = readFragment(ORDER_CHOICES, deploy);
  const carried = (granted: HalfDays, kept: HalfDays): string =>
    t('order.choices.package', { days: days(granted), carried: days(kept), count: dayCount(kept) });
  return (
    <div className={classes.sections}>
      <Choices
        title={t('order.choices.packages')}
        lines={packages.map(({ code, name, halfDays, carriedHalfDays, price }) => ({
          choice: { kind: 'DEPLOY', code },
          name: say(name),
          detail: carried(halfDays, carriedHalfDays),
          price,
        }))}
      />
      <Choices
        title={t('order.choices.regie')}
        lines={regie.map(({ code, name, invoiceTerms, price }) => ({
          choice: { kind: 'REGIE', code },
          name: say(name),
          detail: t(`order.terms.${invoiceTerms}`),
          price,
        }))}
      />
      <Choices
        title={t('order.choices.applications')}
        lines={applications.map(({ code, name, complexity, price }) => ({
          choice: { kind: 'APPLICATION', code, quantity: 1 },
          name: say(name),
          detail: say(complexity),
          price,
        }))}
      />
      {options}
      <OnQuote />
    </div>
  );
}

/** What has no price to order at: Enterprise and the packs. */
const ON_QUOTE = ['RUN_ENTERPRISE', 'STARTER_PACK', 'PRODUCTION_PACK', 'ENTERPRISE_PACK'] as const;

function OnQuote(): ReactElement {
  const t = useText();
  return (
    <Section title={t('order.choices.quotes')}>
      <ul>
        {ON_QUOTE.map((subject) => (
          <li key={subject} className={classes.choice}>
            <RouterLink to={`/devis/nouveau?objet=${subject}`} className={classes.choiceLink}>
              <span className={classes.choiceName}>{t(`common.subject.${subject}`)}</span>
              <span className={classes.detail}>{t('order.choices.quotes.detail')}</span>
              <span className={classes.choicePrice}>{t('order.choices.ask')}</span>
            </RouterLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Choices({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly Line[];
}): ReactElement {
  const t = useText();
  const { money } = useFormats();
  return (
    <Section title={title}>
      <ul>
        {lines.map(({ choice, name, detail, price }) => (
          <li key={choice.code} className={classes.choice}>
            <RouterLink to={writeChoice(choice)} className={classes.choiceLink}>
              <span className={classes.choiceName}>{name}</span>
              <span className={classes.detail}>{detail}</span>
              <span className={classes.choicePrice}>{t('order.net', { amount: money(price) })}</span>
            </RouterLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
