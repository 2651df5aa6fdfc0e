/** Where a version of the offer stands today: offered, a former one that contracts keep, or one to come. */
export type OfferStanding = 'CURRENT' | 'FORMER' | 'COMING';

/** A version and the day from which it is, was or will be offered. */
interface Version {
  readonly version: string;
  readonly publishedOn: string;
}

/** Where `cited` stands beside what is offered; of two versions for one day the later one is, the other never was. */
export function standingOf(cited: Version, current: Version | null): OfferStanding {
  if (cited.version === current?.version) return 'CURRENT';
  return current === null || cited.publishedOn > current.publishedOn ? 'COMING' : 'FORMER';
}
