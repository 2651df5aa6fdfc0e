import type { CivilDate, Instant } from '@akouendy/domain';
import type { Offer } from '@akouendy/domain/catalogue';
import type { OfferWords } from '@akouendy/domain/catalogue/words';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';

/** A version of the offer: what it says and what is computed with. */
export interface PublishedOffer {
  readonly id: string;
  readonly offer: Offer;
  readonly words: OfferWords;
  /** Who published it; `null` for one that came with the portal. */
  readonly author: string | null;
  readonly recordedAt: Instant;
}

/** Reads of the versions of the offer, each once for a transaction. */
@Injectable()
export class Offers {
  private readonly all = perTransaction((db: Database) => readVersions(db));

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What is offered on `day`, today without one; `null` before the first version. */
  async current(day: CivilDate = this.clock.today()): Promise<PublishedOffer | null> {
    return (await this.history()).find(({ offer }) => offer.publishedOn <= day) ?? null;
  }

  /** The version that is cited so, also one that is not offered yet or any more. */
  async byVersion(version: string): Promise<PublishedOffer | null> {
    return (await this.history()).find(({ offer }) => offer.version === version) ?? null;
  }

  /** Every version, the one that is offered last first; of two for one day the later one. */
  async history(): Promise<readonly PublishedOffer[]> {
    return this.unitOfWork.read((db) => this.all(db));
  }
}

interface OfferRow {
  readonly id: string;
  readonly version: string;
  readonly published_on: CivilDate;
  readonly terms: Omit<Offer, 'version' | 'publishedOn'>;
  readonly words: Omit<OfferWords, 'version'>;
  readonly author: string | null;
  readonly recorded_at: Instant;
}

async function readVersions(db: Database): Promise<PublishedOffer[]> {
  const rows = await db.query<OfferRow>(
    `select id, version, published_on, terms, words, author, recorded_at from offers
     order by published_on desc, recorded_at desc`,
  );
  return rows.map(
    ({ id, version, published_on: publishedOn, terms, words, author, recorded_at: recordedAt }) => ({
      id,
      offer: { version, publishedOn, ...terms },
      words: { version, ...words },
      author,
      recordedAt,
    }),
  );
}
