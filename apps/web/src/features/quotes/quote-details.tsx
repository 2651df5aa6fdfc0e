import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import type { QuoteFieldsFragment } from '../../shared/graphql/__generated__/graphql.ts';
import { useWords } from '../../shared/i18n/use-words.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { Link } from '../../shared/ui/link.tsx';
import { Section } from '../../shared/ui/section.tsx';
import classes from './quotes.module.css';
import { useText } from './texts.ts';

interface QuoteDetailsProps {
  readonly quote: QuoteFieldsFragment;
}

/** What was asked, what was answered, and how it ended. */
export function QuoteDetails({ quote }: QuoteDetailsProps): ReactElement {
  const t = useText();
  const { longDate } = useFormats();
  const { need, wishedOn } = quote;
  return (
    <>
      <Standing quote={quote} />
      <Section title={t('quotes.request')}>
        <p className={classes.written}>{need}</p>
        {wishedOn !== null && (
          <p className={classes.note}>{t('quotes.wished', { date: longDate(wishedOn) })}</p>
        )}
      </Section>
      {quote.answer !== null && <Answer answer={quote.answer} />}
    </>
  );
}

function Standing({ quote: { status, subject, answer, ended, contract } }: QuoteDetailsProps): ReactElement {
  const t = useText();
  const say = useWords();
  const { longDate, dateTime } = useFormats();
  const { contracts } = useClientPaths();
  const mayAsk = useMay('ACCEPT_COMMITMENT');
  const date = answer === null ? '' : longDate(answer.validUntil);
  return (
    <div className={classes.standing}>
      <p className={classes.status}>{t(`quotes.standing.${status}`, { date })}</p>
      {status === 'EXPIRED' && mayAsk && (
        <p>
          <Link to={`/devis/nouveau?objet=${subject}`}>{t('quotes.askAgain')}</Link>
        </p>
      )}
      {ended !== null && (
        <p className={classes.note}>
          {t('quotes.ended', {
            name: ended.by?.name ?? t('quotes.somebody'),
            at: dateTime(instant(ended.at)),
          })}
        </p>
      )}
      {ended?.reason !== null && ended?.reason !== undefined && (
        <p className={classes.written}>{ended.reason}</p>
      )}
      {contract !== null && (
        <p>
          <Link to={`${contracts}/${contract.id}`}>
            {t('quotes.contract', { title: say(contract.title), reference: contract.reference })}
          </Link>
        </p>
      )}
    </div>
  );
}

function Answer({ answer }: { readonly answer: NonNullable<QuoteFieldsFragment['answer']> }): ReactElement {
  const t = useText();
  const say = useWords();
  const { money, longDate, dateTime } = useFormats();
  const { terms, validUntil, startsOn, remarks, answeredAt, answeredBy } = answer;
  return (
    <Section title={t('quotes.answered')}>
      <ul className={classes.prices}>
        {terms.lines.map(({ item, name, quantity, unitPrice, amount }) => (
          <li key={item}>
            <span>
              {t('quotes.line', { quantity, name: name === null ? item : say(name), unit: money(unitPrice) })}
            </span>
            <span>{money(amount)}</span>
          </li>
        ))}
        <li className={classes.total}>
          <span>
            {t(terms.invoiceTerms === 'MONTHLY_IN_ADVANCE' ? 'quotes.total.month' : 'quotes.total')}
          </span>
          <span>{t('quotes.net', { amount: money(terms.net) })}</span>
        </li>
      </ul>
      {startsOn !== null && <p>{t('quotes.starts', { date: longDate(startsOn) })}</p>}
      {remarks !== null && <p className={classes.written}>{remarks}</p>}
      <p className={classes.note}>
        {t('quotes.answeredBy', {
          name: answeredBy?.name ?? t('quotes.somebody'),
          at: dateTime(instant(answeredAt)),
          date: longDate(validUntil),
        })}
      </p>
    </Section>
  );
}
