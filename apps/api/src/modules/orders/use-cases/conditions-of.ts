import type { Offer } from '@akouendy/domain/catalogue';
import type { Order } from '@akouendy/domain/contracts';
import {
  applicationDelay,
  generalConditions,
  type OfferWords,
  type Words,
} from '@akouendy/domain/catalogue/words';

/** What a clause is to an order: one of its own, what it includes, what it leaves out, or one of every contract. */
export type ConditionGroup = 'OWN' | 'INCLUDED' | 'EXCLUDED' | 'GENERAL';

/** A clause of the offer that holds for what is ordered. */
export interface Condition {
  readonly group: ConditionGroup;
  readonly words: Words;
}

/** The offer that something is ordered from. */
interface OrderedFrom {
  readonly offer: Pick<Offer, 'deploy'>;
  readonly words: OfferWords;
}

/** The clauses of the offer that hold for what is ordered: its own first, then those of every contract. */
export function conditionsOf(order: Order, { offer, words }: OrderedFrom): Condition[] {
  const { deploy } = words;
  const general = group('GENERAL', generalConditions(words, order.kind));
  switch (order.kind) {
    case 'DEPLOY':
      return [...group('OWN', deploy.packageConditions), ...general];
    case 'REGIE':
      return [...group('OWN', deploy.regieConditions), ...general];
    case 'APPLICATION': {
      const delays = order.applications.map(({ code }) =>
        applicationDelay(deploy.applications[code].title, offer.deploy.applications[code]),
      );
      return [
        ...group('OWN', delays),
        ...group('INCLUDED', Object.values(deploy.applicationIncludes)),
        ...group('EXCLUDED', Object.values(deploy.applicationExcludes)),
        ...general,
      ];
    }
    case 'RUN':
      return runConditions(words);
    case 'BUILD':
    case 'PACK':
      return general;
  }
}

/** The clauses of RUN, which hold for an option that joins it too. */
export function runConditions(words: OfferWords): Condition[] {
  return [
    ...group('OWN', [words.run.outOfHours, words.run.reclassification]),
    ...group('GENERAL', generalConditions(words, 'RUN')),
  ];
}

function group(name: ConditionGroup, clauses: readonly Words[]): Condition[] {
  return clauses.map((words) => ({ group: name, words }));
}
