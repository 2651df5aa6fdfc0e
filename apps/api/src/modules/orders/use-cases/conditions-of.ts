import type { Order } from '@akouendy/domain/contracts';
import type { OfferWords, Words } from '@akouendy/domain/catalogue/words';

/** What a clause is to an order: one of its own, what it includes, what it leaves out, or one of every contract. */
export type ConditionGroup = 'OWN' | 'INCLUDED' | 'EXCLUDED' | 'GENERAL';

/** A clause of the offer that holds for what is ordered. */
export interface Condition {
  readonly group: ConditionGroup;
  readonly words: Words;
}

/** The clauses of the offer that hold for what is ordered: its own first, then those of every contract. */
export function conditionsOf(
  order: Pick<Order, 'kind'>,
  { deploy, run, conditions }: OfferWords,
): Condition[] {
  const general = group('GENERAL', conditions);
  switch (order.kind) {
    case 'DEPLOY':
      return [...group('OWN', deploy.packageConditions), ...general];
    case 'REGIE':
      return [...group('OWN', deploy.regieConditions), ...general];
    case 'APPLICATION':
      return [
        ...group('INCLUDED', Object.values(deploy.applicationIncludes)),
        ...group('EXCLUDED', Object.values(deploy.applicationExcludes)),
        ...general,
      ];
    case 'RUN':
      return [...group('OWN', [run.outOfHours, run.reclassification]), ...general];
    case 'BUILD':
    case 'PACK':
      return general;
  }
}

function group(name: ConditionGroup, clauses: readonly Words[]): Condition[] {
  return clauses.map((words) => ({ group: name, words }));
}
