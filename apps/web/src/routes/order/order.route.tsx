import { useReadQuery, type QueryRef } from '@apollo/client/react';
import { Suspense, type ReactElement } from 'react';
import { useLoaderData, useSearchParams, type ShouldRevalidateFunctionArgs } from 'react-router';
import { readChoice, readOptionChoice, writeChoice } from '../../features/orders/choice.ts';
import { OptionDesk } from '../../features/orders/option-desk.tsx';
import { OrderChoices } from '../../features/orders/order-choices.tsx';
import { OrderDesk } from '../../features/orders/order-desk.tsx';
import { RunOptions } from '../../features/orders/run-options.tsx';
import { useText } from '../../features/orders/texts.ts';
import { preloadQuery } from '../../shared/apollo/client.ts';
import { graphql } from '../../shared/graphql/__generated__/index.ts';
import type { OrderPageQuery } from '../../shared/graphql/__generated__/graphql.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { useViewer } from '../../shared/session/use-viewer.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Link } from '../../shared/ui/link.tsx';
import { PageHeader } from '../../shared/ui/page-header.tsx';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';

const ORDER_PAGE = graphql(`
  query OrderPage {
    currentOffer {
      version
      deploy {
        ...OrderChoices
      }
    }
  }
`);

type OrderPageRef = QueryRef<OrderPageQuery>;

/** Starts the page's query. */
export function loader(): OrderPageRef {
  return preloadQuery(ORDER_PAGE);
}

/** Another choice needs no other offer. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.pathname !== nextUrl.pathname;
}

/** Where a client’s admin orders from the offer. */
export function Component(): ReactElement {
  const queryRef = useLoaderData<OrderPageRef>();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Order queryRef={queryRef} />
    </Suspense>
  );
}

function Order({ queryRef }: { readonly queryRef: OrderPageRef }): ReactElement {
  const t = useText();
  const { client } = useViewer();
  const mayOrder = useMay('ACCEPT_COMMITMENT');
  const [address, setAddress] = useSearchParams();
  const { currentOffer } = useReadQuery(queryRef).data;
  const choice = readChoice(address);
  const option = readOptionChoice(address);
  if (client === null || !mayOrder) {
    return (
      <>
        <PageHeader title={t('order.title')} />
        <EmptyState
          title={t('order.notYours.title')}
          action={<Link to="/offre">{t('order.notYours.offer')}</Link>}
        >
          {t('order.notYours.body')}
        </EmptyState>
      </>
    );
  }
  if (currentOffer === null) {
    return (
      <>
        <PageHeader title={t('order.title')} />
        <EmptyState title={t('order.none.title')}>{t('order.none.body')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('order.title')}
        subtitle={t('order.subtitle', { version: currentOffer.version })}
      />
      {option !== null && <OptionDesk key={`${option.contractId} ${option.option}`} choice={option} />}
      {option === null && choice === null && (
        <OrderChoices deploy={currentOffer.deploy} options={<RunOptions clientId={client.id} />} />
      )}
      {option === null && choice !== null && (
        <OrderDesk
          key={`${choice.kind} ${choice.code}`}
          clientId={client.id}
          choice={choice}
          onChoice={(next) => {
            setAddress(new URLSearchParams(writeChoice(next)), { replace: true, preventScrollReset: true });
          }}
        />
      )}
    </>
  );
}
