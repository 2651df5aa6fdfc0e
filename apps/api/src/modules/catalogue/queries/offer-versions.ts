import { figureChanges, type FigureChange } from '@akouendy/domain/catalogue/versions';
import { clausesOf, type Clause, type Words } from '@akouendy/domain/catalogue/words';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Offers, type PublishedOffer } from './offers.ts';

/** Whether a version is offered today, will be, or was. */
export type OfferStanding = 'COMING' | 'CURRENT' | 'FORMER';

/** A clause that two versions say otherwise; `before` is `null` where the former one has no such place. */
export interface ClauseChange {
  /** What it is about. */
  readonly about: Words;
  readonly before: Words | null;
  readonly after: Words;
}

/** A version with what it changed of the one before it. */
export interface OfferVersion {
  readonly published: PublishedOffer;
  readonly standing: OfferStanding;
  readonly figures: readonly FigureChange[];
  readonly clauses: readonly ClauseChange[];
}

/** Every version, the newest first, each with what it changed of the one before it. */
@Injectable()
export class OfferVersions {
  constructor(
    private readonly offers: Offers,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<OfferVersion[]> {
    const history = await this.offers.history();
    const today = this.clock.today();
    const current = history.findIndex(({ offer }) => offer.publishedOn <= today);
    return history.map((published, index) => {
      const before = history[index + 1];
      return {
        published,
        standing: current === -1 || index < current ? 'COMING' : index === current ? 'CURRENT' : 'FORMER',
        figures: before === undefined ? [] : figureChanges(before.offer, published.offer),
        clauses: before === undefined ? [] : clauseChanges(before, published),
      };
    });
  }
}

function clauseChanges(before: PublishedOffer, after: PublishedOffer): ClauseChange[] {
  const said = ({ words }: PublishedOffer): Map<string, Clause> =>
    new Map(clausesOf(words).map((clause) => [clause.place, clause]));
  const then = said(before);
  return [...said(after)].flatMap(([place, { about, words }]) => {
    const former = then.get(place)?.words ?? null;
    return former?.fr === words.fr && former.en === words.en ? [] : [{ about, before: former, after: words }];
  });
}
