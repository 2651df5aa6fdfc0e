import { grantsBefore, type FrozenTerms, type Order } from '@akouendy/domain/contracts';
import {
  insertCreditLot,
  insertEntitlement,
  openAccount,
  type Granting,
  type Run,
} from '../persistence/insert-lots.ts';
import type { Statements } from '../persistence/credit-projection.repository.ts';
import type { LotSource } from '../queries/account-facts.ts';
import { moveAccountOf } from './move-account.ts';

/**
 * Adds every lot that a contract grants: half-days to the client's account, which is opened if it has none, one lot for
 * each contract year of its first term; other units beside it, a yearly one once, whose years follow from it. The
 * account has moved then, and its projection with it.
 */
export async function grantLots(
  run: Run,
  granting: Granting,
  order: Order,
  { grants, end }: Pick<FrozenTerms, 'grants' | 'end'>,
): Promise<void> {
  await openAccount(run, granting.clientId);
  const source = sourceOf(order);
  const halfDays = grants.filter(({ unit }) => unit === 'HALF_DAY');
  if (source !== null) {
    for (const lot of grantsBefore(halfDays, end)) await insertCreditLot(run, granting, source, lot);
  }
  for (const grant of grants.filter(({ unit }) => unit !== 'HALF_DAY')) {
    await insertEntitlement(run, granting, grant);
  }
  await moveAccountOf({ query: run as Statements['query'] }, granting.clientId, granting.at);
}

/** Where the half-days of an order come from; `null` for one that grants none. */
function sourceOf(order: Order): LotSource | null {
  switch (order.kind) {
    case 'DEPLOY':
      return order.package;
    case 'REGIE':
      return REGIE_SOURCES[order.formula];
    case 'PACK':
      return 'PACK_ENTERPRISE';
    case 'BUILD':
    case 'RUN':
    case 'APPLICATION':
      return null;
  }
}

const REGIE_SOURCES = {
  HALF_DAY: 'REGIE_HALF_DAY',
  DAY: 'REGIE_DAY',
  REGIE_5: 'REGIE_5_DAYS',
  REGIE_10: 'REGIE_10_DAYS',
  REGIE_MONTH: 'REGIE_MONTH',
} as const;
