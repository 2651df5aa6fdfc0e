import { newId } from '../../src/platform/ids/new-id.ts';
import type { PortalClient } from './portal-client.ts';

/** An option as it would join, as far as tests look at it. */
export interface OptionPreview {
  readonly day: string;
  readonly from: string;
  readonly statement: string;
  readonly seal: string;
  readonly before: { readonly net: number; readonly vat: number; readonly gross: number };
  readonly after: { readonly net: number; readonly vat: number; readonly gross: number };
  readonly [field: string]: unknown;
}

/** An option, and whether it can join. */
export interface OptionChoice {
  readonly option: string;
  readonly refusal: string | null;
  readonly preview: OptionPreview | null;
}

/** What `addRunOption` answers. */
export interface OptionAnswer {
  readonly __typename: string;
  readonly changes?: readonly string[];
  readonly [field: string]: unknown;
}

const PREVIEW = `day from offerVersion vatRegime statement seal purchaseOrderRequired line { item amount name { fr } } applied { before after }
  before { net vat gross } after { net vat gross } conditions { group words { fr } }`;

/** Each option of RUN for a contract; `null` without the contract. */
export async function optionChoices(
  browser: PortalClient,
  contractId: string,
): Promise<readonly OptionChoice[] | null> {
  const { runOptionChoices } = await browser.data<{ runOptionChoices: readonly OptionChoice[] | null }>(
    `query($id: ID!) { runOptionChoices(contractId: $id, language: FR) { option name { fr } refusal
       preview { ${PREVIEW} } } }`,
    { id: contractId },
  );
  return runOptionChoices;
}

/** What the option would lead to. Throws when it cannot join. */
export async function optionPreview(
  browser: PortalClient,
  contractId: string,
  option: string,
): Promise<OptionPreview> {
  const choices = await optionChoices(browser, contractId);
  const preview = choices?.find((each) => each.option === option)?.preview ?? null;
  if (preview === null) throw new Error(`${option} cannot join`);
  return preview;
}

/** Input of `addRunOption` for what `preview` showed, under a key of its own unless one is given. */
export function optionInput(
  contractId: string,
  option: string,
  { seal, day, after: { net, gross } }: OptionPreview,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const seen = { seal, day, net, gross };
  return { contractId, option, language: 'FR', seen, confirmed: true, idempotencyKey: newId(), ...more };
}

/** Sends `addRunOption` and returns what it answers. */
export async function addOption(
  browser: PortalClient,
  input: Record<string, unknown>,
): Promise<OptionAnswer> {
  const { addRunOption } = await browser.data<{ addRunOption: OptionAnswer }>(
    `mutation($input: AddRunOptionInput!) { addRunOption(input: $input) { __typename
       ... on RunOptionAdded { contract { id joinedOptions { option from } } }
       ... on RunOptionKeyReused { contract { id } }
       ... on RunOptionOutdated { changes preview { ${PREVIEW} } }
       ... on RunOptionRefused { refusal }
       ... on InvalidField { field problem } ... on NotFound { id } } }`,
    { input },
  );
  return addRunOption;
}
