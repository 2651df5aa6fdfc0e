import { newId } from '../../src/platform/ids/new-id.ts';
import type { PortalClient } from './portal-client.ts';
import type { Placed, Preview } from './order.ts';

/** A day on which quotes of tests can still be accepted. */
export const VALID_UNTIL = '2026-04-10';

/** What a mutation about quotes answers, as far as tests look at it. */
export interface QuoteAnswer {
  readonly __typename: string;
  readonly quote?: { readonly id: string; readonly reference: string; readonly status: string };
  readonly [field: string]: unknown;
}

const REFUSED = '... on InvalidField { field problem } ... on NotFound { id }';
const CHANGED = '... on QuoteChanged { quote { id reference status } }';
const ANSWER = `__typename
  ... on QuoteStepNotPossible { quote { id reference status } } ${REFUSED}`;

const PREVIEW =
  'title { fr en } day gross contracts statement seal purchaseOrderRequired end terms { offerVersion net startsOn } runsBeside { reference } schedule { gross }';

/** Sends a mutation about quotes, with a key of its own unless one is given. */
async function send(
  browser: PortalClient,
  field: string,
  type: string,
  input: object,
  answer = ANSWER,
): Promise<QuoteAnswer> {
  const query = `mutation($input: ${type}!) { ${field}(input: $input) { ${answer} ${CHANGED} } }`;
  const variables = { input: { idempotencyKey: newId(), ...input } };
  return (await browser.data<Record<string, QuoteAnswer>>(query, variables))[field] as QuoteAnswer;
}

/** Asks for a quote. */
export function askForQuote(
  browser: PortalClient,
  clientId: string,
  more: object = {},
): Promise<QuoteAnswer> {
  const input = { clientId, subject: 'STARTER_PACK', need: 'A first cluster.', ...more };
  const answer = `__typename ... on TooManyAttempts { retryAt } ${REFUSED}`;
  return send(browser, 'askForQuote', 'AskForQuoteInput', input, answer);
}

/** Answers a request with a price. */
export function answerQuote(browser: PortalClient, quoteId: string, more: object = {}): Promise<QuoteAnswer> {
  const input = {
    quoteId,
    price: 1_600_000,
    packOptions: [],
    additionalClusters: 0,
    weeklyMeeting: false,
    validUntil: VALID_UNTIL,
    remarks: '',
    ...more,
  };
  return send(browser, 'answerQuote', 'AnswerQuoteInput', input);
}

/** Ends a quote: `takeBackQuote`, `turnDownQuote`, `withdrawQuote` or `declineQuote`. */
export function endQuote(
  browser: PortalClient,
  field: 'takeBackQuote' | 'turnDownQuote' | 'withdrawQuote' | 'declineQuote',
  quoteId: string,
  more: object = {},
): Promise<QuoteAnswer> {
  return send(browser, field, 'EndQuoteInput', { quoteId, reason: 'Not this year.', ...more });
}

/** What accepting a quote would sign; `null` when it cannot be accepted. */
export async function quotePreview(browser: PortalClient, id: string): Promise<Preview | null> {
  const { quote } = await browser.data<{ quote: { preview: Preview | null } | null }>(
    `query($id: ID!) { quote(id: $id) { preview(language: FR) { ${PREVIEW} } } }`,
    { id },
  );
  return quote?.preview ?? null;
}

/** Input of `acceptQuote` for what `preview` showed. */
export function acceptInput(quoteId: string, preview: Preview, more: object = {}): Record<string, unknown> {
  const { seal, day, gross, contracts, terms } = preview;
  return {
    quoteId,
    language: 'FR',
    seen: { seal, day, gross, contracts, offerVersion: terms.offerVersion, net: terms.net },
    confirmed: true,
    idempotencyKey: newId(),
    ...more,
  };
}

/** Accepts a quote. */
export async function acceptQuote(
  browser: PortalClient,
  input: Record<string, unknown>,
): Promise<Placed & QuoteAnswer> {
  const query = `mutation($input: AcceptQuoteInput!) { acceptQuote(input: $input) { ${ANSWER}
    ... on OrderPlaced { contract { id reference title { fr } } }
    ... on OrderKeyReused { contract { id reference title { fr } } }
    ... on OrderOutdated { changes preview { ${PREVIEW} } } } }`;
  return (await browser.data<{ acceptQuote: Placed & QuoteAnswer }>(query, { input })).acceptQuote;
}
