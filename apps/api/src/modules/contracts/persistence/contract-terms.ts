import type { CivilDate } from '@akouendy/domain';
import type { ContractKind, FrozenTerms, Order } from '@akouendy/domain/contracts';
import type { Database } from '../../../platform/database/database.ts';
import type { Run } from './run.ts';

/** What a contract is called: in both languages, or as somebody typed it, in one alone. */
export interface ContractTitle {
  readonly fr: string;
  /** `null` for a title that was typed. */
  readonly en: string | null;
}

/** A contract with what was ordered and the terms of that day. */
export interface SignedTerms {
  readonly id: string;
  readonly clientId: string;
  readonly title: ContractTitle;
  readonly order: Order;
  readonly terms: FrozenTerms;
}

/** Adds a contract and its terms, and returns its reference, which counts on from all that were signed. */
export async function insertContract(
  run: Run,
  { id, clientId, title, order, terms }: SignedTerms,
): Promise<string> {
  const { kind, signedOn, offerVersion }: { kind: ContractKind; signedOn: CivilDate; offerVersion: string } =
    terms;
  const [row] = (await run(
    `insert into contracts (id, client_id, reference, kind, title, title_en, signed_on)
     select $1, $2, $3 || '-' || lpad(number, greatest(3, length(number)), '0'), $4, $5, $6, $7
       from cast(nextval('contract_numbers') as text) as number
     returning reference`,
    [id, clientId, `C${signedOn.slice(0, 4)}`, kind, title.fr, title.en, signedOn],
  )) as { readonly reference: string }[];
  await run(
    `insert into contract_terms (contract_id, client_id, offer_version, ordered, terms)
     values ($1, $2, $3, $4, $5)`,
    [id, clientId, offerVersion, JSON.stringify(order), JSON.stringify(terms)],
  );
  if (row === undefined) throw new Error('A contract that was just added has no reference');
  return row.reference;
}

/** The terms of contracts, in the order of `ids`; `null` for a contract without, or one that may not be seen. */
export async function findTerms(db: Database, ids: readonly string[]): Promise<(FrozenTerms | null)[]> {
  const rows = await db.query<{ contract_id: string; terms: FrozenTerms }>(
    'select contract_id, terms from contract_terms where contract_id = any($1::uuid[])',
    [ids],
  );
  const found = new Map(rows.map((row) => [row.contract_id, row.terms]));
  return ids.map((id) => found.get(id) ?? null);
}
