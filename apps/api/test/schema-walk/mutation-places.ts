import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { newId } from '../../src/platform/ids/new-id.ts';
import { DEAD_LETTERS } from '../../src/platform/jobs/queues.ts';
import { book, bookInput } from '../harness/booking.ts';
import { RUN_STANDARD, signTestContract } from '../harness/contract.ts';
import { ask, codeAt, enrolApp, enterPassword } from '../harness/factors.ts';
import { addClient, addPerson, assign, credentialIdOf, givePasskey, PASSWORD } from '../harness/people.ts';
import { usePasskey } from '../harness/test-authenticator.ts';
import { TEST_NOW } from '../harness/test-portal.ts';
import { MARKUP_PLACES, type Beside, type Writer } from './markup-places.ts';

type Ready = (writer: Writer) => Beside | Promise<Beside>;

/** What another mutation needs. */
const as =
  (mutation: string): Ready =>
  (writer) =>
    MARKUP_PLACES[`Mutation.${mutation}`]?.ready?.(writer) ?? {};

/** What a mutation needs to change something, where values by its types, and what its texts need, are not enough. */
export const MUTATION_PLACES: Readonly<Record<string, Ready>> = {
  acceptDelivery: as('refuseDelivery'),
  announcePriceRevision: async ({ clients: { database } }) => {
    const effectiveOn = '2027-01-01';
    const [announced] = await database.query<{ rate: number }>(
      'select rate_bp as rate from price_revisions where effective_on = $1 order by recorded_at desc limit 1',
      [effectiveOn],
    );
    return { effectiveOn, rate: 300, replaces: announced?.rate ?? null };
  },
  cancelBooking: async (writer) => {
    const { accountId, date } = await as('book')(writer);
    const input = bookInput(String(accountId), [{ date: String(date) }]);
    const { bookings: [booking] = [] } = await book(writer.clients.browser('CLIENT_ADMIN'), input);
    return { bookingId: booking?.id };
  },
  changeLanguage: () => ({ language: 'EN' }),
  changeRole: async (writer) => ({ personId: await member(writer), role: 'CLIENT_ADMIN' }),
  chooseNotificationChannels: () => ({ kind: 'QUOTE_ASKED', inApp: true, mail: false }),
  confirmIdentity: () => ({ way: 'PASSWORD', answer: PASSWORD }),
  confirmTotpEnrolment: async ({ browser, role }) => {
    if (role === null) return {};
    const { secret = '' } = await ask(
      browser,
      'mutation { beginTotpEnrolment { __typename ... on TotpEnrolment { secret uri } } }',
    );
    return { code: codeAt(secret, TEST_NOW) };
  },
  // Of another company: what it decides ends sessions.
  decideOnSecondFactor: async ({ browser, clients: { database }, number }) => {
    const clientId = await addClient(database, `Decides ${String(number)}`);
    const { email } = await addPerson(database, `Decides ${letters(number)}`, 'CLIENT_ADMIN', clientId);
    browser.cookies.clear();
    await browser.signIn(email, PASSWORD);
    return { required: true };
  },
  discardFailedJob: failedJob,
  retryFailedJob: failedJob,
  endOtherSessions: async (writer) => {
    await anotherSession(writer);
    return {};
  },
  endSession: async (writer) => ({ id: await anotherSession(writer) }),
  endPersonSessions: async (writer) => {
    const personId = await member(writer);
    await writer.clients.database.query(
      `insert into sessions (id, key_hash, person_id, started_at, authenticated_at, idle_until, ends_at)
       values (gen_random_uuid(), sha256($1::text::bytea), $1::uuid, $2, $2, '2100-01-01', '2100-01-01')`,
      [personId, TEST_NOW],
    );
    return { personId };
  },
  entrustClient: async (writer) => ({ personId: await manager(writer) }),
  giveNotice: async ({ clients: { database, own } }) => ({
    contractId: await signTestContract(database, own.get('clients') ?? '', RUN_STANDARD, '2025-06-10'),
    effectiveOn: '2026-06-10',
  }),
  invitePerson: ({ number, clients: { own } }) => ({
    clientId: own.get('clients'),
    role: 'CLIENT_MEMBER',
    email: `walk${String(number)}@client.test`,
  }),
  markAllNotificationsRead: async (writer) => {
    await notify(writer);
    const { data } = await writer.browser.send<{
      viewer?: { notifications: { startCursor: string } };
    } | null>('{ viewer { notifications(first: 1) { startCursor } } }');
    return { upTo: data?.viewer?.notifications.startCursor };
  },
  markNotificationRead: async (writer) => ({ id: await notify(writer) }),
  moveMilestone: async (writer) => ({
    ...(await as('moveMilestone')(writer)),
    milestone: OFFER_2025_01.build.milestones[0],
  }),
  passSecondStep: async (writer) => {
    const { clients, browser } = writer;
    const { email } = await person(writer);
    const enrolling = clients.portal.client();
    await enrolling.signIn(email, PASSWORD);
    const { recoveryCodes } = await enrolApp(enrolling, TEST_NOW);
    browser.cookies.clear();
    await enterPassword(browser, email, PASSWORD);
    return { way: 'RECOVERY_CODE', answer: recoveryCodes?.[0] };
  },
  presentDelivery: async (writer) => {
    const { contractId } = await as('refuseDelivery')(writer);
    const input = { contractId, remarks: 'Not yet.', idempotencyKey: newId() };
    await writer.clients
      .browser('CLIENT_ADMIN')
      .data('mutation($input: RefuseDeliveryInput!) { refuseDelivery(input: $input) { __typename } }', {
        input,
      });
    return { contractId };
  },
  removePasskey: async (writer) => {
    const beside = await as('renamePasskey')(writer);
    await prove(writer);
    return beside;
  },
  removePerson: async (writer) => ({ personId: await member(writer) }),
  removeSingleSignOn: as('beginProviderSignIn'),
  removeTotp: withApp,
  renewRecoveryCodes: withApp,
  resendInvitation: openInvitation,
  withdrawInvitation: openInvitation,
  resetFactors: async (writer) => {
    const personId = await member(writer);
    await givePasskey(writer.clients.database, personId);
    return { personId };
  },
  retireCluster: as('changeCluster'),
  revokeApiToken: async ({ clients: { database, own }, person: owner }) => {
    const id = newId();
    await database.query(
      `insert into api_tokens (id, person_id, client_id, idempotency_key, name, permissions, token_hash, ending, means,
                               created_at, expires_at)
       select $1::uuid, id, client_id, $1::uuid, 'Token', '{READ_CLIENT}', sha256($1::text::bytea), 'abcd', 'PASSWORD',
              $3::timestamptz, $3::timestamptz + interval '1 day'
         from people where id = coalesce($2, (select id from people where client_id = $4 limit 1))`,
      [id, owner?.id ?? null, TEST_NOW, own.get('clients')],
    );
    return { id };
  },
  signInToDemonstration: async ({ clients: { database } }) => {
    const [first] = await database.query<{ id: string }>(
      'select person_id as id from demonstration_people limit 1',
    );
    return { personId: first?.id };
  },
  signInWithPasskey: async ({ browser, person: owner }) => {
    const { options = '' } = await ask(
      browser,
      'mutation { beginPasskeySignIn { __typename ... on PasskeyChallenge { options } } }',
    );
    return { response: usePasskey(options, { credentialId: credentialIdOf(owner?.id ?? newId()) }) };
  },
  tickOffDecision: async (writer) => {
    await as('turnDownQuote')(writer);
    const { data } = await writer.browser.send<{ decisions?: { nodes: { id: string }[] } } | null>(
      '{ decisions(first: 20) { nodes { id } } }',
    );
    return { id: data?.decisions?.nodes[0]?.id };
  },
  trySingleSignOn: as('beginProviderSignIn'),
  unlinkFromProvider: async (writer) => {
    const { clients, provider } = writer;
    await as('beginProviderSignIn')(writer);
    const personId = await member(writer);
    await clients.database.query(
      'insert into sso_identities (client_id, issuer, subject, person_id, linked_at) values ($1, $2, $3::text, $3::text::uuid, $4)',
      [clients.own.get('clients'), provider.issuer, personId, TEST_NOW],
    );
    return { personId };
  },
  withdrawClient: async (writer) => {
    const personId = await manager(writer);
    await assign(writer.clients.database, personId, writer.clients.own.get('clients') ?? '');
    return { personId };
  },
  withdrawPriceRevision: async ({ clients: { database } }) => {
    const [announced] = await database.query<{ rate: number; day: string }>(
      'select rate_bp as rate, effective_on as day from price_revisions order by sequence desc limit 1',
    );
    return { effectiveOn: announced?.day, replaces: announced?.rate };
  },
  withdrawOffer: async (writer) => {
    const { basedOn, publishedOn } = await as('publishOffer')(writer);
    const figures = [{ place: 'run.plans.STANDARD.monthlyPrice', value: 91_000 + writer.number }];
    const { publishOffer } = await writer.clients
      .browser('ADMIN')
      .data<{ publishOffer: { version?: { version: string } } }>(
        `mutation($input: PublishOfferInput!) { publishOffer(input: $input) {
          ... on OfferPublished { version { version } } } }`,
        { input: { idempotencyKey: newId(), basedOn, publishedOn, figures, clauses: [] } },
      );
    return { version: publishOffer.version?.version };
  },
};

function letters(number: number): string {
  return String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

/** Somebody of one's own client whom nobody else deals with. */
function person({ clients: { database, own }, number }: Writer) {
  const name = `Member ${letters(number)} ${newId().replace(/\d|-/g, '')}`;
  return addPerson(database, name, 'CLIENT_MEMBER', own.get('clients') ?? '');
}

async function member(writer: Writer): Promise<string> {
  return (await person(writer)).id;
}

async function manager({ clients: { database }, number }: Writer): Promise<string> {
  return (await addPerson(database, `Manager ${letters(number)}`, 'ACCOUNT_MANAGER')).id;
}

/** Tells who writes of something; the notification's id. */
async function notify({ clients: { database, own }, person: owner }: Writer): Promise<string> {
  const id = newId();
  if (owner === null) return id;
  await database.query(
    `insert into notifications (id, event_id, person_id, kind, client_id, data, in_app, created_at)
     values ($1::uuid, $1::uuid, $2, 'BOOKING_CONFIRMED', $3, '{"bookings": []}', true, $4)`,
    [id, owner.id, own.get('clients'), TEST_NOW],
  );
  return id;
}

/** Lets who writes have proved a moment ago who they are. */
async function prove({ clients: { database }, person: owner }: Writer): Promise<void> {
  await database.query('update sessions set confirmed_at = $2 where person_id = $1', [owner?.id, TEST_NOW]);
}

async function withApp(writer: Writer): Promise<Beside> {
  if (writer.role === null) return {};
  await enrolApp(writer.browser, TEST_NOW);
  await prove(writer);
  return {};
}

/** Signs who writes in once more; the id of that session. */
async function anotherSession({ clients, person: owner }: Writer): Promise<string> {
  if (owner === null) return newId();
  await clients.portal.client().signIn(owner.email, PASSWORD);
  const [session] = await clients.database.query<{ id: string }>(
    'select id from sessions where person_id = $1 order by id desc limit 1',
    [owner.id],
  );
  return session?.id ?? '';
}

async function openInvitation(writer: Writer): Promise<Beside> {
  await as('acceptInvitation')(writer);
  const [invitation] = await writer.clients.database.query<{ id: string }>(
    `update invitations set sent_at = sent_at - interval '1 hour' where email = $1 returning id`,
    [`invited${String(writer.number)}@client.test`],
  );
  return { id: invitation?.id };
}

async function failedJob({ clients: { database } }: Writer): Promise<Beside> {
  const [job] = await database.query<{ id: string }>(
    `insert into jobs.job (name, policy, data, source_name, source_id, source_created_on, source_retry_count)
     select name, policy, '{}', 'tell-people', gen_random_uuid(), now(), 3 from jobs.queue where name = $1 returning id`,
    [DEAD_LETTERS],
  );
  return { id: job?.id };
}
