import { orderPreview, type Preview } from '../harness/order.ts';
import { quotePreview } from '../harness/quote.ts';
import { optionPreview } from '../harness/run-option.ts';
import type { TwoClients } from './two-clients.ts';

/** Values of an input, by the name of their field. */
type Shown = Readonly<Record<string, unknown>>;

/** The walk has billing details changed too, so that a client may come to require one. */
const GIVEN = { purchaseOrderReference: 'BC-42' };

const ORDER = { deploy: 'DEPLOY_10' };

/** An order of one's own client as it is shown now. */
export async function shownOrder(clients: TwoClients): Promise<Shown> {
  const clientId = clients.own.get('clients') ?? '';
  const preview = await orderPreview(clients.browser('CLIENT_ADMIN'), clientId, ORDER);
  return { order: ORDER, ...seen(preview) };
}

/** An answered quote as it is shown now. */
export async function shownQuote(clients: TwoClients, quoteId: string): Promise<Shown> {
  const preview = await quotePreview(clients.browser('CLIENT_ADMIN'), quoteId);
  return { quoteId, ...(preview === null ? {} : seen(preview)) };
}

/** An option of a RUN as it is shown now. */
export async function shownOption(clients: TwoClients, contractId: string): Promise<Shown> {
  const option = 'EVENING';
  const { seal, day, after } = await optionPreview(clients.browser('CLIENT_ADMIN'), contractId, option);
  return { ...GIVEN, contractId, option, language: 'FR', seal, day, net: after.net, gross: after.gross };
}

/** What `preview` showed, in French. */
function seen({ seal, day, gross, contracts, terms }: Preview): Shown {
  const { offerVersion, net } = terms;
  return { ...GIVEN, language: 'FR', seal, day, gross, contracts, offerVersion, net };
}
