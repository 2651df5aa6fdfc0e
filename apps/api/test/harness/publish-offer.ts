import { newId } from '../../src/platform/ids/new-id.ts';
import { addPerson, PASSWORD } from './people.ts';
import type { TestDatabase } from './test-database.ts';
import type { TestPortal } from './test-portal.ts';

/** What an admin changes of the offer of January 2025; days and amounts as the API takes them. */
interface OfferChange {
  readonly figures?: readonly { readonly place: string; readonly value: number }[];
  readonly clauses: readonly { readonly place: string; readonly fr: string; readonly en: string }[];
}

/** Publishes the next version of the offer, in force from the day of the tests on, as an admin of its own. */
export async function publishChangedOffer(
  database: TestDatabase,
  portal: TestPortal,
  { figures = [], clauses }: OfferChange,
): Promise<void> {
  const browser = portal.client();
  await browser.signIn((await addPerson(database, 'Thomas', 'ADMIN')).email, PASSWORD);
  const { publishOffer } = await browser.data<{ publishOffer: object }>(
    `mutation($input: PublishOfferInput!) { publishOffer(input: $input) { __typename } }`,
    { input: { idempotencyKey: newId(), basedOn: '2025-01', publishedOn: '2026-03-10', figures, clauses } },
  );
  expect(publishOffer).toEqual({ __typename: 'OfferPublished' });
}
