import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import type { AgreedTextFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { Clauses } from './clauses.tsx';
import classes from './orders.module.css';
import { useText } from './texts.ts';
import { useInstalmentName } from './use-instalment-name.ts';

const AGREED_TEXT = graphql(`
  fragment AgreedText on OrderConfirmation {
    language
    agreed {
      conditions {
        group
        words {
          fr
          en
        }
      }
      instalments {
        trigger
        invoiceOn
        forecast
        periodFrom
        periodUntil
        net
        vat
        gross
      }
      quote {
        reference
        validUntil
        remarks
      }
    }
  }
`);

/** What was shown when somebody agreed, in the language in which they read it: the quote, the clauses, the instalments. */
export function AgreedText({
  confirmation,
}: {
  readonly confirmation: FragmentType<typeof AGREED_TEXT>;
}): ReactElement {
  const t = useText();
  const { language, agreed } = readFragment(AGREED_TEXT, confirmation);
  const { conditions, instalments, quote } = agreed;
  const locale = language === 'FR' ? 'fr' : 'en';
  return (
    <details className={`${classes.steps} ${classes.agreed}`}>
      <summary>{t('order.agreed')}</summary>
      {quote !== null && <Quote quote={quote} />}
      <Clauses conditions={conditions} say={(words) => words[locale]} lang={locale} of="order" />
      {instalments.length > 0 && <Instalments instalments={instalments} />}
    </details>
  );
}

type Agreed = AgreedTextFragment['agreed'];

function Quote({
  quote: { reference, validUntil, remarks },
}: {
  readonly quote: NonNullable<Agreed['quote']>;
}): ReactElement {
  const t = useText();
  const { longDate } = useFormats();
  return (
    <div className={classes.clauses}>
      <h3 className={classes.clausesTitle}>{t('order.agreed.quote', { reference })}</h3>
      <p>{t('order.agreed.quote.until', { date: longDate(validUntil) })}</p>
      {remarks !== '' && <p className={classes.remarks}>{remarks}</p>}
    </div>
  );
}

function Instalments({ instalments }: Pick<Agreed, 'instalments'>): ReactElement {
  const t = useText();
  const nameOf = useInstalmentName();
  const { date, money } = useFormats();
  return (
    <div className={classes.clauses}>
      <h3 className={classes.clausesTitle}>{t('order.agreed.instalments')}</h3>
      <ul>
        {instalments.map(({ net, vat, gross, invoiceOn, forecast, ...instalment }, index) => (
          <li key={index}>
            {t('order.agreed.instalment', {
              name: nameOf(instalment),
              when: invoiceOn === null ? 'later' : forecast ? 'planned' : 'dated',
              date: invoiceOn === null ? '' : date(invoiceOn),
              ...{ net: money(net), vat: money(vat), gross: money(gross) },
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
