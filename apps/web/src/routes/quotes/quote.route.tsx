import { instant } from '@akouendy/domain';
import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, useState, type ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { OrderPlaced } from '../../features/orders/order-placed.tsx';
import type { PlacedContract } from '../../features/orders/use-place-order.ts';
import { AnswerForm } from '../../features/quotes/answer-form.tsx';
import { EndQuote } from '../../features/quotes/end-quote.tsx';
import { QuoteDetails } from '../../features/quotes/quote-details.tsx';
import { QUOTE_FIELDS } from '../../features/quotes/quote.fragment.ts';
import classes from '../../features/quotes/quotes.module.css';
import { useText } from '../../features/quotes/texts.ts';
import { useLiveQuote } from '../../features/quotes/use-live-quotes.ts';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { useFormats } from '../../shared/formatting/use-formats.ts';
import { graphql, readFragment } from '../../shared/graphql/__generated__/index.ts';
import type { QuotePageQuery, QuotePageQueryVariables } from '../../shared/graphql/__generated__/graphql.ts';
import { useClientPaths } from '../../shared/session/use-client-paths.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { requirePermission } from '../../shared/session/viewer.ts';
import { Link } from '../../shared/ui/link.tsx';
import { NotFound } from '../../shared/ui/not-found.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import { Acceptance } from './acceptance.tsx';

const QUOTE_PAGE = graphql(`
  query QuotePage($id: ID!) {
    quote(id: $id) {
      id
      ...QuoteFields
    }
  }
`);

type QuotePageRef = QueryRef<QuotePageQuery, QuotePageQueryVariables>;

/** Starts the page's query, for who decides on either side. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<QuotePageRef> {
  await requirePermission(request, 'READ_QUOTES');
  const id = params['quoteId'] ?? '';
  return preloadQuery(QUOTE_PAGE, { variables: { id }, fetchPolicy: 'network-only' });
}

/** One quote. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<QuotePageRef>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Quote queryRef={queryRef} />
    </Suspense>
  );
}

function Quote({ queryRef }: { readonly queryRef: QuotePageRef }): ReactElement {
  const t = useText();
  const { dateTime } = useFormats();
  const { quotes } = useClientPaths();
  const [mayDecide, mayAnswer] = [useMay('ACCEPT_COMMITMENT'), useMay('ANSWER_QUOTES')];
  const [placed, setPlaced] = useState<PlacedContract | null>(null);
  const quote = readFragment(QUOTE_FIELDS, useReadQuery(queryRef).data.quote);
  useLiveQuote(quote?.id ?? '');
  if (quote === null) return <NotFound />;
  const { id, reference, subject, status, askedAt, askedBy } = quote;
  return (
    <>
      <PageHeader
        title={t(`common.subject.${subject}`)}
        subtitle={t('quotes.askedBy', {
          reference,
          at: dateTime(instant(askedAt)),
          name: askedBy?.name ?? t('quotes.somebody'),
        })}
        actions={<Link to={quotes}>{t('quotes.back')}</Link>}
      />
      <div className={classes.sections}>
        {placed === null ? (
          <>
            <QuoteDetails quote={quote} />
            {status === 'ASKED' && mayAnswer && <AnswerForm quote={quote} />}
            {status === 'ASKED' && mayDecide && (
              <div>
                <EndQuote quoteId={id} ending="TAKE_BACK" />
              </div>
            )}
            {status === 'ANSWERED' && mayDecide && <Acceptance quoteId={id} onPlaced={setPlaced} />}
            {status === 'ANSWERED' && (mayDecide || mayAnswer) && (
              <div>
                <EndQuote quoteId={id} ending={mayDecide ? 'DECLINE' : 'WITHDRAW'} />
              </div>
            )}
          </>
        ) : (
          <OrderPlaced contract={placed} grantsDays={subject === 'ENTERPRISE_PACK'} by="quote" />
        )}
      </div>
    </>
  );
}
