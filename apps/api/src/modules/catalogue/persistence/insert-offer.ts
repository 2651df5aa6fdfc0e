import type { Offer } from '@akouendy/domain/catalogue';
import type { OfferWords } from '@akouendy/domain/catalogue/words';
import { writeInstant, type Instant } from '@akouendy/domain';

/** Runs one statement, in a transaction of the API's or of `prepare`'s. */
type Run = (sql: string, parameters: readonly unknown[]) => Promise<unknown[]>;

/** A version of the offer as it is kept. */
export interface KeptOffer {
  readonly id: string;
  readonly offer: Offer;
  readonly words: OfferWords;
  /** Who published it; `null` for one that came with the portal. */
  readonly author: string | null;
  /** Of the wish that published it; `null` for one that came with the portal. */
  readonly idempotencyKey: string | null;
}

/** Appends a version; `false` when there is one of its name already, which then stays as it is. */
export async function insertOffer(
  run: Run,
  { id, offer, words, author, idempotencyKey }: KeptOffer,
  now: Instant,
): Promise<boolean> {
  const { version, publishedOn, ...terms } = offer;
  const rows = await run(
    `insert into offers (id, version, published_on, terms, words, author, recorded_at, idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (version) do nothing returning id`,
    [
      id,
      version,
      publishedOn,
      JSON.stringify(terms),
      JSON.stringify({ ...words, version: undefined }),
      author,
      writeInstant(now),
      idempotencyKey,
    ],
  );
  return rows.length > 0;
}
