import { addMonths, civilDate } from '../calendar/index.ts';
import { OFFER_2025_01 } from '../catalogue/index.ts';
import type { DeliveryStatus } from './delivery.ts';
import { freezeTerms } from './freeze-terms.ts';
import type { Order } from './order.ts';
import { standingOf } from './standing.ts';
import { isOver, stateOf, type ContractState } from './state.ts';

const SIGNED = civilDate('2026-02-03');
const BUILD: Order = { kind: 'BUILD', plan: 'STARTER', options: [] };
const APPLICATION: Order = { kind: 'APPLICATION', applications: [{ code: 'STANDARD', quantity: 1 }] };
const PACK: Order = { kind: 'PACK', pack: 'STARTER_PACK', options: [], quoted: null };
const DEPLOY: Order = { kind: 'DEPLOY', package: 'DEPLOY_10' };
const RUN: Order = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
};

/** Shown `months` after the signature. */
function state(order: Order, delivery: DeliveryStatus | null, months: number): ContractState {
  const standing = standingOf(freezeTerms(OFFER_2025_01, order, SIGNED), null, addMonths(SIGNED, months));
  return stateOf(standing, delivery === null ? null : { status: delivery });
}

describe('the state in which a contract is shown', () => {
  it.each<[Order, DeliveryStatus | null, number, ContractState]>([
    [BUILD, 'IN_PREPARATION', 1, 'IN_PREPARATION'],
    [BUILD, 'PRESENTED', 1, 'TO_ACCEPT'],
    [BUILD, 'REFUSED', 1, 'REFUSED'],
    [BUILD, 'ACCEPTED', 1, 'DELIVERED'],
    [BUILD, 'IN_PREPARATION', -1, 'UPCOMING'],
    [APPLICATION, 'ACCEPTED', 40, 'DELIVERED'],
    // A pack runs for twelve months beside its delivery.
    [PACK, 'IN_PREPARATION', 1, 'RUNNING'],
    [PACK, 'PRESENTED', 1, 'TO_ACCEPT'],
    [PACK, 'ACCEPTED', 1, 'RUNNING'],
    [PACK, 'ACCEPTED', 12, 'ENDED'],
    [PACK, 'REFUSED', 12, 'REFUSED'],
    [DEPLOY, null, 1, 'RUNNING'],
    [DEPLOY, null, 12, 'ENDED'],
    [RUN, null, 40, 'RUNNING'],
  ])('of %j, delivery %s, %d months after it was signed is %s', (order, delivery, months, shown) => {
    expect(state(order, delivery, months)).toBe(shown);
  });
});

it.each<[Order, DeliveryStatus | null, number, boolean]>([
  [BUILD, 'PRESENTED', 1, false],
  [BUILD, 'ACCEPTED', 1, true],
  [BUILD, 'IN_PREPARATION', -1, false],
  [PACK, 'ACCEPTED', 1, false],
  [PACK, 'ACCEPTED', 12, true],
  // Somebody still has to act upon it.
  [PACK, 'REFUSED', 12, false],
  [RUN, null, 40, false],
])(
  'of %j, delivery %s, %d months after it was signed nothing more comes: %s',
  (order, delivery, months, over) => {
    expect(isOver(state(order, delivery, months))).toBe(over);
  },
);
