import type { CivilDate } from '@akouendy/domain';
import { quoteStatus, type QuoteStatus } from '@akouendy/domain/quotes';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { perTransaction } from '../../../platform/database/per-transaction.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Offers } from '../../catalogue/catalogue.public.ts';
import { findQuotes, type QuotePlace, type QuoteRequest } from '../persistence/quote-record.ts';
import { findAcceptedFor, findSteps, type TakenStep } from '../persistence/quote-steps.ts';
import { findQuotePage } from './quote-page.ts';
import { subjectsNamed } from './subjects-named.ts';

export type { QuoteRequest } from '../persistence/quote-record.ts';
export type { TakenStep } from '../persistence/quote-steps.ts';

/** A quote with what has happened to it, and where it stands today. */
export interface Quote extends QuoteRequest {
  readonly steps: readonly TakenStep[];
  readonly status: QuoteStatus;
}

/** Which quotes of a client, and from where on. */
export interface QuoteSearch {
  /** Part of the reference, of what was asked for or of the need, accents and case aside. */
  readonly search: string;
  /** Those that stand so today; `null` for all. */
  readonly statuses: readonly QuoteStatus[] | null;
  readonly first: number;
  readonly after: QuotePlace | null;
}

/** One page of a client's, newest first. */
export interface QuotePage {
  readonly quotes: readonly Quote[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** Reads of quotes: one statement for those of an operation, one for their steps. */
@Injectable()
export class Quotes {
  private readonly loaders = perTransaction((db: Database) => ({
    byId: new DataLoader<string, QuoteRequest | null>((ids) => findQuotes(db, ids)),
    steps: new DataLoader<string, TakenStep[]>((ids) => findSteps(db, ids)),
    accepted: new DataLoader<string, string | null>((ids) => findAcceptedFor(db, ids)),
  }));

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly clock: Clock,
  ) {}

  /** `null` when it is not there or not to be seen. */
  async byId(id: string): Promise<Quote | null> {
    return this.unitOfWork.read(async (db) => {
      const request = await this.loaders(db).byId.load(id);
      return request === null ? null : this.whole(db, request);
    });
  }

  /** The quote whose acceptance signed the contract; `null` without one, or when it is not to be seen. */
  async acceptedFor(contractId: string): Promise<string | null> {
    return this.unitOfWork.read((db) => this.loaders(db).accepted.load(contractId));
  }

  /** A page of what the client has asked for. */
  async ofClient(clientId: string, { search, statuses, first, after }: QuoteSearch): Promise<QuotePage> {
    const offer = search === '' ? null : await this.offers.current();
    const subjects = offer === null ? [] : subjectsNamed(offer.words, search);
    const filter = { search, subjects, statuses, today: this.clock.today() };
    return this.unitOfWork.read(async (db) => {
      const { requests, totalCount } = await findQuotePage(db, clientId, filter, after, first + 1);
      const quotes = await Promise.all(requests.slice(0, first).map((each) => this.whole(db, each)));
      return { quotes, totalCount, hasNextPage: requests.length > first };
    });
  }

  private async whole(db: Database, request: QuoteRequest): Promise<Quote> {
    const today: CivilDate = this.clock.today();
    const steps = await this.loaders(db).steps.load(request.id);
    return { ...request, steps, status: quoteStatus(steps, today) };
  }
}
