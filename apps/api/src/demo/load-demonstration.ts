import { instantAt, wallClock, writeInstant, type Instant } from '@akouendy/domain';
import type { InvitationMail } from '../modules/access/access.public.ts';
import { loadPublishedOffers } from '../modules/catalogue/catalogue.public.ts';
import { recordClient, recordContacts } from '../modules/clients/clients.public.ts';
import { renewStandings } from '../modules/contracts/contracts.public.ts';
import { openEmptyAccount, projectAccounts } from '../modules/credits/credits.public.ts';
import type { Query } from '../platform/database/prepare/prepare-database.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import { newId } from '../platform/ids/new-id.ts';
import { hashPassword } from '../platform/passwords/password-hash.ts';
import { ATELIERS_BONNARD } from './ateliers-bonnard.ts';
import { demoCalendar } from './calendar.ts';
import { TEAMS } from './colleagues.ts';
import { companyOf, KUEHLKETTEN_SUED } from './companies.ts';
import { DEMO_PASSWORD, type DemoClient } from './company.ts';
import { insertApiTokens } from './insert-api-tokens.ts';
import { insertTeam } from './insert-colleagues.ts';
import { insertCredits } from './insert-credits.ts';
import { insertDocuments } from './insert-documents.ts';
import { insertMails } from './insert-mails.ts';
import { insertNotifications } from './insert-notifications.ts';
import { insertPriceRevisions } from './insert-price-revisions.ts';
import { insertPeople } from './insert-people.ts';
import { OCEANE_SANTE } from './oceane-sante.ts';
import { STAFF, THOMAS } from './people.ts';
import { VERDIER_LOGISTIQUE } from './verdier-logistique.ts';

const CLIENTS: readonly DemoClient[] = [OCEANE_SANTE, VERDIER_LOGISTIQUE, ATELIERS_BONNARD];

/** Loads the demonstration company as of `now` into a database that holds no client; otherwise changes nothing. */
export async function loadDemonstration(
  query: Query,
  now: Instant,
  { store, portalUrl }: { readonly store: FileStore; readonly portalUrl: URL },
): Promise<void> {
  if ((await query('select from clients limit 1')).length > 0) return;
  await loadPublishedOffers(query, now);
  const calendar = demoCalendar(wallClock(now).date);
  for (const { date, label } of calendar.closures) {
    await query('insert into closures (date, label) values ($1, $2) on conflict do nothing', [date, label]);
  }
  const begun = instantAt(calendar.ago({ months: 13, days: 0 }), 9);
  const createdAt = writeInstant(begun);
  const loaded = CLIENTS.map((client) => ({ ...client, id: newId() }));
  const companies = [
    ...loaded.map(({ id, name }) => ({ id, company: companyOf(name) })),
    { id: newId(), company: KUEHLKETTEN_SUED },
  ];
  for (const { id, company } of companies) {
    const { identity, billing } = company;
    await recordClient(query, { id, identity, billing, createdAt: begun });
    await openEmptyAccount(query, id, begun);
  }
  const groups = [...loaded, { id: null, name: null, people: STAFF }];
  const personIds = await insertPeople(query, groups, await hashPassword(DEMO_PASSWORD), createdAt);
  await insertPriceRevisions(query, { calendar, personIds });
  const told = { addedBy: personIds(THOMAS.email), addedAt: begun };
  for (const { id, company } of companies) await recordContacts(query, id, company.contacts, told);
  for (const client of loaded) {
    await insertCredits(query, client, { calendar, personIds });
    await insertDocuments(query, client, { calendar, personIds }, store);
  }
  // What signatures of the past have stored is of their day, and without the bookings since.
  await query('delete from credit_projections');
  const accounts = await query<{ accountId: string; revision: number }>(
    'select id as "accountId", revision from credit_accounts',
  );
  await projectAccounts({ query }, accounts, now);
  await renewStandings(query, calendar.today);
  const invitations: InvitationMail[] = [];
  for (const team of TEAMS) {
    const clientId = loaded.find(({ name }) => name === team.client)?.id ?? null;
    invitations.push(...(await insertTeam(query, team, { clientId, now, createdAt, personIds })));
  }
  await insertApiTokens(query, loaded, personIds, now);
  await insertNotifications(query, calendar.today);
  await insertMails(query, invitations, portalUrl);
}
