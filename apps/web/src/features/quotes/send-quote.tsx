import type { CivilDate } from '@akouendy/domain';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { QuoteProposalInput, QuoteProposedQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Refusal } from '../../shared/ui/refusal.tsx';
import classes from './quotes.module.css';
import { useText } from './texts.ts';

const QUOTE_PROPOSED = graphql(`
  query QuoteProposed($id: ID!, $proposal: QuoteProposalInput!) {
    quote(id: $id) {
      id
      proposed(proposal: $proposal) {
        net
        vat
        gross
        invoiceTerms
      }
    }
  }
`);

interface SendQuoteProps {
  readonly quoteId: string;
  readonly proposal: QuoteProposalInput;
  readonly validUntil: CivilDate;
  readonly opened: boolean;
  readonly pending: boolean;
  readonly onLeave: () => void;
  readonly onConfirm: () => void;
}

/** Asks before a quote is sent: what the client would pay, without and with VAT, and until when it may accept. */
export function SendQuote({ quoteId: id, proposal, validUntil, ...asked }: SendQuoteProps): ReactElement {
  const t = useText();
  const { longDate } = useFormats();
  const { data, error, refetch } = useQuery(QUOTE_PROPOSED, {
    variables: { id, proposal },
    skip: !asked.opened,
    fetchPolicy: 'no-cache',
  });
  const totals = data?.quote?.proposed ?? null;
  return (
    <ConfirmDialog
      {...asked}
      title={t('quotes.send.title')}
      buttons={{ back: t('quotes.send.back'), send: t('quotes.send.confirm') }}
      waits={totals === null}
    >
      {error !== undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === undefined && data === undefined && <p role="status">{t('quotes.send.counting')}</p>}
      {data !== undefined && totals === null && <Refusal title={t('quotes.answer.refused')} />}
      {totals !== null && <Totals totals={totals} />}
      <p>{t('quotes.send.body', { date: longDate(validUntil) })}</p>
    </ConfirmDialog>
  );
}

type Proposed = NonNullable<NonNullable<QuoteProposedQuery['quote']>['proposed']>;

function Totals({ totals }: { readonly totals: Proposed }): ReactElement {
  const t = useText();
  const { money } = useFormats();
  const isMonthly = totals.invoiceTerms === 'MONTHLY_IN_ADVANCE';
  return (
    <ul className={classes.prices}>
      {(['net', 'vat', 'gross'] as const).map((part) => (
        <li key={part} className={part === 'gross' ? classes.total : undefined}>
          <span>{t(isMonthly ? `quotes.send.${part}.month` : `quotes.send.${part}`)}</span>
          <span>{money(totals[part])}</span>
        </li>
      ))}
    </ul>
  );
}
