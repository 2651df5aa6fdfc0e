import { civilDate, instant } from '@akouendy/domain';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import type { Order } from '@akouendy/domain/contracts';
import { signContract } from '../../src/modules/orders/orders.public.ts';
import { newId } from '../../src/platform/ids/new-id.ts';
import type { TestDatabase } from './test-database.ts';
import { TEST_NOW } from './test-portal.ts';

/** A RUN Standard with nothing more. */
export const RUN_STANDARD = {
  kind: 'RUN',
  plan: 'STANDARD',
  options: [],
  additionalClusters: 0,
  weeklyMeeting: false,
  quoted: null,
} as const satisfies Order;

/** Signs `order` for a client under the offer of January 2025, which is published; returns the contract's id. */
export async function signTestContract(
  database: TestDatabase,
  clientId: string,
  order: Order,
  signedOn: string,
): Promise<string> {
  const id = newId();
  await signContract((sql, parameters) => database.query(sql, parameters), {
    id,
    clientId,
    title: { fr: 'A contract', en: null },
    order,
    offer: OFFER_2025_01,
    vat: 'FR',
    signedOn: civilDate(signedOn),
    at: instant(TEST_NOW),
  });
  return id;
}
