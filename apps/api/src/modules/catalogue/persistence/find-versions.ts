import type { CivilDate, Instant } from '@akouendy/domain';
import type { Offer } from '@akouendy/domain/catalogue';
import type { OfferWords } from '@akouendy/domain/catalogue/words';
import type { Database } from '../../../platform/database/database.ts';

/** A version of the offer as it is stored. */
export interface StoredVersion {
  readonly id: string;
  readonly offer: Offer;
  readonly words: OfferWords;
  /** Who published it; `null` for one that came with the portal. */
  readonly author: string | null;
  readonly recordedAt: Instant;
  readonly idempotencyKey: string | null;
  /** Whether it was taken back before its day; nobody is offered it. */
  readonly isWithdrawn: boolean;
}

interface OfferRow {
  readonly id: string;
  readonly version: string;
  readonly published_on: CivilDate;
  readonly terms: Omit<Offer, 'version' | 'publishedOn'>;
  readonly words: Omit<OfferWords, 'version'>;
  readonly author: string | null;
  readonly recorded_at: Instant;
  readonly idempotency_key: string | null;
  readonly is_withdrawn: boolean;
}

/** Every version, the withdrawn too, the one that is offered last first; of two for one day the later one. */
export async function findVersions(db: Database): Promise<StoredVersion[]> {
  const rows = await db.query<OfferRow>(
    `select id, version, published_on, terms, words, author, recorded_at, idempotency_key,
            w.offer_id is not null as is_withdrawn
       from offers left join offer_withdrawals w on w.offer_id = id
      order by published_on desc, recorded_at desc, length(version) desc, version desc`,
  );
  return rows.map(({ version, published_on: publishedOn, terms, words, ...row }) => ({
    id: row.id,
    offer: { version, publishedOn, ...terms },
    words: { version, ...words },
    author: row.author,
    recordedAt: row.recorded_at,
    idempotencyKey: row.idempotency_key,
    isWithdrawn: row.is_withdrawn,
  }));
}

/** Takes the offers until the transaction ends: who publishes does so one after the other. */
export async function lockOffers(db: Database): Promise<void> {
  await db.query('select pg_advisory_xact_lock(4106, 0)');
}
