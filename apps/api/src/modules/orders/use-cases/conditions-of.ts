import type { ApplicationCode, Offer } from '@akouendy/domain/catalogue';
import type { FrozenTerms } from '@akouendy/domain/contracts';
import {
  applicationDelay,
  generalConditions,
  inclusionsOf,
  optionInclusion,
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

/** What a contract is made of, as it was signed or would be. */
type Agreed = Pick<
  FrozenTerms,
  'kind' | 'lines' | 'invoiceTerms' | 'renewal' | 'service' | 'grants' | 'milestones'
>;

/** The offer that something is ordered from. */
interface OrderedFrom {
  readonly offer: Pick<Offer, 'build' | 'deploy' | 'packs'>;
  readonly words: OfferWords;
}

/** The clauses of the offer that hold for what is ordered, or was: its own first, then those of every contract. */
export function conditionsOf(agreed: Agreed, { offer, words }: OrderedFrom): Condition[] {
  const { kind, lines, service, grants } = agreed;
  const { deploy, run } = words;
  const general = group('GENERAL', generalConditions(words, agreed));
  const included = group('INCLUDED', inclusionsOf(words, offer, agreed));
  const operation = service === null ? [] : group('OWN', [run.outOfHours, run.reclassification]);
  switch (kind) {
    case 'DEPLOY':
      return [...group('OWN', deploy.packageConditions), ...general];
    case 'REGIE':
      return [...group('OWN', deploy.regieConditions), ...general];
    case 'APPLICATION': {
      const codes = Object.keys(deploy.applications) as ApplicationCode[];
      const delays = codes
        .filter((code) => lines.some(({ item }) => item === code))
        .map((code) => applicationDelay(deploy.applications[code].title, offer.deploy.applications[code]));
      return [
        ...group('OWN', delays),
        ...group('INCLUDED', Object.values(deploy.applicationIncludes)),
        ...group('EXCLUDED', Object.values(deploy.applicationExcludes)),
        ...general,
      ];
    }
    case 'PACK': {
      const withDays = grants.some(({ unit }) => unit === 'HALF_DAY');
      return [...operation, ...group('OWN', withDays ? deploy.regieConditions : []), ...included, ...general];
    }
    case 'BUILD':
    case 'RUN':
      return [...operation, ...included, ...general];
  }
}

/** Those that hold for an option which joins a contract of `terms`: what it adds is included, the contract's own is not ordered again. */
export function optionConditions(terms: Agreed, option: string, from: OrderedFrom): Condition[] {
  const isOwn = ({ group: name }: Condition): boolean => name === 'OWN';
  const holding = conditionsOf(terms, from).filter(({ group: name }) => name !== 'INCLUDED');
  return [
    ...holding.filter(isOwn),
    ...group('INCLUDED', optionInclusion(from.words, terms.kind, option)),
    ...holding.filter((condition) => !isOwn(condition)),
  ];
}

function group(name: ConditionGroup, clauses: readonly Words[]): Condition[] {
  return clauses.map((words) => ({ group: name, words }));
}
