import type { Instant } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { OFFER_WORDS_2025_01 } from '@akouendy/domain/catalogue/words';
import type { Query } from '../../../platform/database/prepare/prepare-database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { insertOffer } from '../persistence/insert-offer.ts';

/** Puts the offers that come with the portal into the database, where they are not there yet. */
export async function loadPublishedOffers(query: Query, now: Instant): Promise<void> {
  await insertOffer(
    query,
    { id: newId(), offer: OFFER_2025_01, words: OFFER_WORDS_2025_01, author: null, idempotencyKey: null },
    now,
  );
}
