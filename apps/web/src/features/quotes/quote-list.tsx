import { instant } from '@akouendy/domain';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment, type FragmentType } from '../../shared/graphql/__generated__/index.ts';
import lists from '../../shared/lists/lists.module.css';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { Link } from '../../shared/ui/link.tsx';
import { useText } from './texts.ts';

const QUOTE_LINE = graphql(`
  fragment QuoteLine on Quote {
    id
    reference
    status
    subject
    askedAt
    answer {
      validUntil
      terms {
        net
        invoiceTerms
      }
    }
  }
`);

interface QuoteListProps {
  readonly quotes: readonly FragmentType<typeof QUOTE_LINE>[];
}

/** What a client has asked quotes for: where each stands, and its price. */
export function QuoteList({ quotes }: QuoteListProps): ReactElement {
  const t = useText();
  const { dateTime, longDate, money } = useFormats();
  const { quotes: root } = useClientPaths();
  return (
    <ul className={lists.lines}>
      {readFragment(QUOTE_LINE, quotes).map(({ id, reference, status, subject, askedAt, answer }) => (
        <li key={id} className={lists.line}>
          <div className={lists.words}>
            <p className={lists.name}>
              <Link to={`${root}/${id}`}>{t(`common.subject.${subject}`)}</Link>
            </p>
            <p className={lists.detail}>{t('quotes.asked', { reference, at: dateTime(instant(askedAt)) })}</p>
          </div>
          <div className={lists.words}>
            <p>{t(`quotes.status.${status}`)}</p>
            {answer !== null && (
              <p className={lists.detail}>
                {t(answer.terms.invoiceTerms === 'MONTHLY_IN_ADVANCE' ? 'quotes.aMonth' : 'quotes.net', {
                  amount: money(answer.terms.net),
                })}
                {status === 'ANSWERED' &&
                  ` · ${t('quotes.validUntil', { date: longDate(answer.validUntil) })}`}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
