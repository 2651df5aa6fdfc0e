import { newId } from '../../src/platform/ids/new-id.ts';
import type { PortalClient } from './portal-client.ts';

/** What `orderPreview` answers, as far as tests look at it. */
export interface Preview {
  readonly __typename: string;
  readonly seal: string;
  readonly day: string;
  readonly gross: number;
  readonly contracts: number;
  readonly statement: string;
  readonly terms: { readonly offerVersion: string; readonly net: number; readonly startsOn: string };
  readonly [field: string]: unknown;
}

/** What `placeOrder` answers. */
export interface Placed {
  readonly __typename: string;
  readonly contract?: {
    readonly id: string;
    readonly reference: string;
    readonly title: { readonly fr: string };
  };
  readonly changes?: readonly string[];
  readonly preview?: Preview;
  readonly [field: string]: unknown;
}

const PREVIEW = `title { fr en } day gross contracts statement seal purchaseOrderRequired end startRange { earliest latest } terms { offerVersion net startsOn }
  schedule { vatRegime net vat gross instalments { trigger invoiceOn dueOn net vat gross } }
  conditions { group words { fr } }
  balance { before after granted from until carried carriedUntil earliestBookableDate }`;

const ORDER_PREVIEW = `query($input: OrderPreviewInput!) { orderPreview(input: $input) { __typename
  ... on OrderPreview { ${PREVIEW} } ... on OrderStartRefused { refusal earliest latest }
  ... on InvalidField { field problem } ... on NotFound { id } } }`;

const PLACE_ORDER = `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on OrderPlaced { contract { id reference title { fr } } }
  ... on OrderKeyReused { contract { id reference title { fr } } } ... on TooManyAttempts { retryAt }
  ... on OrderOutdated { changes preview { ${PREVIEW} } }
  ... on OrderStartRefused { refusal earliest latest }
  ... on InvalidField { field problem } ... on NotFound { id } } }`;

/** Asks what an order would be. */
export async function orderPreview(
  browser: PortalClient,
  clientId: string,
  order: object,
  language = 'FR',
): Promise<Preview> {
  const input = { clientId, order, language };
  return (await browser.data<{ orderPreview: Preview }>(ORDER_PREVIEW, { input })).orderPreview;
}

/** Input of `placeOrder` for what `preview` showed, under a key of its own unless one is given. */
export function orderInput(
  clientId: string,
  order: object,
  preview: Preview,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const { seal, day, gross, contracts, terms } = preview;
  return {
    clientId,
    order,
    language: 'FR',
    seen: { seal, day, gross, contracts, offerVersion: terms.offerVersion, net: terms.net },
    confirmed: true,
    idempotencyKey: newId(),
    ...more,
  };
}

/** Sends `placeOrder` and returns what it answers. */
export async function placeOrder(browser: PortalClient, input: Record<string, unknown>): Promise<Placed> {
  return (await browser.data<{ placeOrder: Placed }>(PLACE_ORDER, { input })).placeOrder;
}
