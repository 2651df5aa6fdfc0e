import type { Role } from '@akouendy/domain/access';
import { OFFER_2025_01 } from '@akouendy/domain/catalogue';
import { newId } from '../../src/platform/ids/new-id.ts';
import { hashOfKey, newKey } from '../../src/platform/secrets/random-key.ts';
import { ask, enterPassword } from '../harness/factors.ts';
import type { RunningProvider } from '../harness/openid-provider.ts';
import { RUN_STANDARD, signTestContract } from '../harness/contract.ts';
import { grantDeploy } from '../harness/credit.ts';
import { addPerson, PASSWORD, type TestPerson } from '../harness/people.ts';
import type { PortalClient } from '../harness/portal-client.ts';
import { answerQuote, askForQuote, VALID_UNTIL } from '../harness/quote.ts';
import { createPasskey } from '../harness/test-authenticator.ts';
import { TEST_NOW } from '../harness/test-portal.ts';
import { shownOption, shownOrder, shownQuote } from './ordering.ts';
import type { TwoClients } from './two-clients.ts';

/** Who writes the markup, and where. */
export interface Writer {
  readonly clients: TwoClients;
  readonly provider: RunningProvider;
  readonly role: Role | null;
  readonly person: TestPerson | null;
  readonly browser: PortalClient;
  /** Different for every writer; counts from 1. */
  readonly number: number;
}

/** Values that stand beside the text, by the last step of their place. */
export type Beside = Readonly<Record<string, unknown>>;

/**
 * What becomes of markup at a place, where it is neither kept and given back, nor refused by its field's name, nor looked
 * for in vain: refused by an answer of its own, or taken and not to be read anywhere (a password's hash, a path that
 * leads nowhere).
 */
export type Ending =
  | { readonly refused: object }
  /** Refused, which the journal tells as an attempt to come in; what was written is nowhere. */
  | { readonly attempt: object }
  | { readonly unread: object }
  /** A text in its stead with which something is found. */
  | { readonly found: unknown };

interface PlacesOfField {
  /** Makes what the field needs so that nothing but the text decides. */
  readonly ready?: (writer: Writer) => Beside | Promise<Beside>;
  readonly endings?: Readonly<Record<string, Ending>>;
  /** Reads what stands deeper than the walk looks. */
  readonly read?: string;
}

const UNKNOWN_LINK: Ending = { refused: { __typename: 'LinkRefused', reason: 'UNKNOWN' } };
const NO_PASSKEY: Ending = {
  refused: { __typename: 'PasskeyRefused', message: 'The response is not valid here, or came too late.' },
};
const FOREIGN_PASSKEY: Ending = {
  attempt: { __typename: 'PasskeyRefused', message: 'This passkey does not open the portal.' },
};
const WRONG_ANSWER: Ending = { attempt: { __typename: 'WrongAnswer', message: 'Wrong, or used already.' } };
const WRONG_SIGN_IN: Ending = {
  attempt: { __typename: 'InvalidCredentials', message: 'Wrong address or password.' },
};

const invalidConnection = (field: string): Ending => ({
  refused: { __typename: 'InvalidSingleSignOn', field },
});

/** Fields that are refused for their form, as the answer names them. */
function wrongDetails(
  problems: Readonly<Record<string, string>>,
  above: string,
  named = '',
): Record<string, Ending> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [
      `input.${above}.${field}`,
      { refused: { __typename: 'WrongDetails', wrong: [{ field: `${named}${field}`, problem }] } },
    ]),
  );
}

const WRONG_ADDRESS = { postcode: 'TOO_LONG', country: 'NOT_A_COUNTRY' };
const WRONG_IDENTITY = {
  ...wrongDetails({ siren: 'NOT_A_SIREN', vatNumber: 'VAT_NUMBER_NOT_OF_THE_EU' }, 'identity'),
  ...wrongDetails(WRONG_ADDRESS, 'identity.address', 'address.'),
};

const KEPT_CLUSTERS = '{ viewer { client { contracts { nodes { clusters { name version region } } } } } }';
const CONFIRMED = '{ viewer { client { contracts { nodes { confirmation { purchaseOrderReference } } } } } }';
const CONFIRMED_OPTIONS =
  '{ viewer { client { contracts { nodes { joinedOptions { confirmation { purchaseOrderReference } } } } } } }';
const ENDED_QUOTES = '{ clients(first: 200) { nodes { quotes(first: 5) { nodes { ended { reason } } } } } }';

/**
 * The fields whose texts need something beside them, or end in their own way. A field that is not here is asked with
 * values by its types, and its text must be kept exactly, refused by its name, or looked for; else the walk fails.
 */
export const MARKUP_PLACES: Readonly<Record<string, PlacesOfField>> = {
  'Query.invitationLink': { endings: { token: UNKNOWN_LINK } },
  'Query.passwordResetLink': { endings: { token: UNKNOWN_LINK } },
  'Query.offer': { endings: { version: { found: '2025-01' } } },
  'Query.portfolio': { ready: portfolioOfSomebody },
  'Mutation.acceptInvitation': {
    ready: invite,
    endings: {
      'input.token': UNKNOWN_LINK,
      'input.password': { unread: { __typename: 'InvitationAccepted' } },
    },
  },
  'Mutation.addPasskey': { ready: newPasskey, endings: { 'input.response': NO_PASSKEY } },
  'Mutation.addCluster': { ready: freshRun, read: KEPT_CLUSTERS },
  'Mutation.changeCluster': { ready: addedCluster, read: KEPT_CLUSTERS },
  'Mutation.addClientContact': {
    ready: contactOf,
    endings: wrongDetails({ email: 'NOT_AN_EMAIL', phone: 'TOO_LONG' }, 'contact'),
  },
  'Mutation.beginProviderSignIn': {
    ready: connect,
    endings: {
      email: { refused: { __typename: 'NoProvider', message: 'No provider answers for this.' } },
      wanted: { unread: { __typename: 'ProviderSignIn' } },
    },
  },
  'Mutation.proveAtProvider': {
    ready: connect,
    // Staff have no company whose provider could be asked.
    endings: {
      wanted: {
        unread: { __typename: expect.stringMatching(/^(ProviderSignIn|NoProvider)$/) as string },
      },
    },
  },
  'Mutation.book': {
    ready: creditFor,
  },
  'Mutation.changeClientBilling': {
    ready: billingOf,
    read: '{ clients(first: 200) { nodes { company { billing { address { street streetMore city } } } } } }',
    endings: {
      ...wrongDetails({ siret: 'NOT_A_SIRET', email: 'NOT_AN_EMAIL' }, 'billing'),
      ...wrongDetails(WRONG_ADDRESS, 'billing.address', 'address.'),
    },
  },
  'Mutation.changeClientContact': {
    ready: contactOf,
    endings: wrongDetails({ email: 'NOT_AN_EMAIL', phone: 'TOO_LONG' }, 'contact'),
  },
  'Mutation.changeClientIdentity': { ready: identityOf, endings: WRONG_IDENTITY },
  'Mutation.changePassword': {
    ready: () => ({ current: PASSWORD, next: 'another horse battery staple' }),
    endings: {
      'input.current': {
        attempt: { __typename: 'InvalidCredentials', message: 'The current password is wrong.' },
      },
      'input.next': { unread: { __typename: 'PasswordChanged' } },
    },
  },
  'Mutation.confirmIdentity': {
    ready: () => ({ way: 'PASSWORD' }),
    endings: { 'input.answer': WRONG_ANSWER },
  },
  'Mutation.confirmTotpEnrolment': {
    ready: beginApp,
    endings: {
      code: { refused: { __typename: 'WrongAnswer', message: 'This is not the code of the app.' } },
    },
  },
  'Mutation.createClient': {
    ready: identityOf,
    endings: WRONG_IDENTITY,
    read: '{ clients(first: 200) { nodes { company { address { street streetMore city } } } } }',
  },
  'Mutation.createApiToken': {
    ready: () => ({ permissions: 'READ_CLIENT' }),
  },
  'Mutation.passSecondStep': { ready: beginSecondStep, endings: { 'input.answer': WRONG_ANSWER } },
  'Mutation.placeOrder': {
    ready: ({ clients }) => shownOrder(clients),
    read: CONFIRMED,
    endings: {
      'input.seen.seal': { refused: { __typename: 'OrderOutdated' } },
      'input.seen.offerVersion': { refused: { __typename: 'OrderOutdated' } },
    },
  },
  'Mutation.addRunOption': {
    ready: async (writer) => shownOption(writer.clients, await signedRun(writer)),
    read: CONFIRMED_OPTIONS,
    endings: { 'input.seen.seal': { refused: { __typename: 'RunOptionOutdated' } } },
  },
  'Mutation.publishOffer': {
    ready: nextVersion,
    endings: { 'input.basedOn': { refused: { __typename: 'OfferOutdated' } } },
  },
  'Mutation.withdrawOffer': { endings: { version: { refused: { __typename: 'NotFound' } } } },
  'Mutation.acceptQuote': {
    ready: async (writer) => shownQuote(writer.clients, await answeredQuoteId(writer)),
    read: CONFIRMED,
    endings: {
      'input.seen.seal': { refused: { __typename: 'OrderOutdated' } },
      'input.seen.offerVersion': { refused: { __typename: 'OrderOutdated' } },
    },
  },
  'Mutation.answerQuote': {
    ready: async (writer) => ({
      quoteId: await askedQuote(writer),
      packOptions: 'CICD_TOOLCHAIN',
      additionalClusters: 0,
      weeklyMeeting: false,
      validUntil: VALID_UNTIL,
    }),
    read: '{ clients(first: 200) { nodes { quotes(first: 5) { nodes { answer { remarks } } } } } }',
  },
  'Mutation.askForQuote': {
    read: '{ clients(first: 200) { nodes { quotes(first: 5) { nodes { need } } } } }',
  },
  'Mutation.declineQuote': { ready: answeredQuote, read: ENDED_QUOTES },
  'Mutation.takeBackQuote': {
    ready: async (writer) => ({ quoteId: await askedQuote(writer) }),
    read: ENDED_QUOTES,
  },
  'Mutation.turnDownQuote': {
    ready: async (writer) => ({ quoteId: await askedQuote(writer) }),
    read: ENDED_QUOTES,
  },
  'Mutation.withdrawQuote': { ready: answeredQuote, read: ENDED_QUOTES },
  'Mutation.renamePasskey': { ready: ownPasskey },
  'Mutation.enterEntitlementUse': {
    ready: trainingDay,
    read: '{ viewer { client { contracts { nodes { entitlementUses { note } } } } } }',
  },
  'Mutation.takeBackEntitlementUse': {
    ready: usedTrainingDay,
    read: '{ viewer { client { contracts { nodes { entitlementUses { takenBack { reason } } } } } } }',
  },
  'Mutation.moveMilestone': {
    ready: async (writer) => ({ contractId: await signedBuild(writer), action: 'START' }),
    endings: { 'input.milestone': { refused: { __typename: 'WorkStepNotPossible' } } },
  },
  'Mutation.refuseDelivery': {
    ready: presentedBuild,
    read: '{ viewer { client { contracts { nodes { work { remarks } } } } } }',
  },
  'Mutation.resetPassword': {
    ready: resetLink,
    endings: { 'input.token': UNKNOWN_LINK, 'input.password': { unread: { __typename: 'PasswordReset' } } },
  },
  'Mutation.saveSingleSignOn': {
    ready: ({ provider }) => settingsAt(provider),
    endings: {
      'input.issuer': invalidConnection('ISSUER'),
      'input.domains': invalidConnection('DOMAINS'),
      'input.clientSecret': { unread: { __typename: 'SingleSignOnSaved' } },
    },
  },
  'Mutation.signIn': {
    ready: ({ person }) => ({ email: person?.email ?? 'nobody@client.test', password: PASSWORD }),
    endings: { 'input.email': WRONG_SIGN_IN, 'input.password': WRONG_SIGN_IN },
  },
  'Mutation.signInWithPasskey': { endings: { response: FOREIGN_PASSKEY } },
};

/** A request of one's own client. */
async function askedQuote({ clients }: Writer): Promise<string> {
  const own = clients.own.get('clients') ?? '';
  return (await askForQuote(clients.browser('CLIENT_ADMIN'), own)).quote?.id ?? '';
}

async function answeredQuoteId(writer: Writer): Promise<string> {
  const quoteId = await askedQuote(writer);
  await answerQuote(writer.clients.browser('ADMIN'), quoteId);
  return quoteId;
}

async function answeredQuote(writer: Writer): Promise<Beside> {
  return { quoteId: await answeredQuoteId(writer) };
}

async function portfolioOfSomebody({ clients }: Writer): Promise<Beside> {
  const [staff] = await clients.database.query<{ id: string }>(
    'select person_id as id from client_staff limit 1',
  );
  return { personId: staff?.id };
}

async function invite({ clients, number }: Writer): Promise<Beside> {
  const token = newKey();
  await clients.database.query(
    `insert into invitations (id, client_id, email, role, language, idempotency_key, invited_by, invited_at, link_hash,
                              sent_at, expires_at)
     select $1, client_id, $2, 'CLIENT_MEMBER', 'FR', $1, id, $3::timestamptz, decode($4, 'hex'), $3,
            $3::timestamptz + interval '1 day'
     from people where client_id = $5 and role = 'CLIENT_ADMIN' limit 1`,
    [newId(), `invited${String(number)}@client.test`, TEST_NOW, hashOfKey(token), clients.own.get('clients')],
  );
  return { token };
}

async function newPasskey({ role, browser }: Writer): Promise<Beside> {
  if (role === null) return {};
  const { options = '' } = await ask(
    browser,
    'mutation { beginPasskey { __typename ... on PasskeyChallenge { options } } }',
  );
  return { response: createPasskey(options, Buffer.from(newId())), name: 'Clef' };
}

async function connect({ clients, provider }: Writer): Promise<Beside> {
  const admin = clients.portal.client();
  const { email } = await addPerson(
    clients.database,
    `Connects ${newId().replace(/\d|-/g, '')}`,
    'CLIENT_ADMIN',
    clients.own.get('clients'),
  );
  await admin.signIn(email, PASSWORD);
  await admin.data(
    'mutation($input: SaveSingleSignOnInput!) { saveSingleSignOn(input: $input) { __typename } }',
    { input: { ...settingsAt(provider), domains: ['client.test'], adminValues: ['chiefs'] } },
  );
  return { email };
}

function settingsAt({ issuer, clientSecret }: RunningProvider): Beside & { readonly issuer: string } {
  return {
    issuer,
    clientSecret,
    oidcClientId: 'portal',
    domains: 'client.test',
    roleClaim: 'groups',
    adminValues: 'chiefs',
  };
}

async function beginApp({ role, browser }: Writer): Promise<Beside> {
  if (role !== null) await ask(browser, 'mutation { beginTotpEnrolment { __typename } }');
  return {};
}

async function beginSecondStep({ clients, browser, number }: Writer): Promise<Beside> {
  const letters = String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  const { email } = await addPerson(clients.database, `Second Step ${letters}`, 'FINANCE');
  browser.cookies.clear();
  await enterPassword(browser, email, PASSWORD);
  return { way: 'RECOVERY_CODE' };
}

async function nextVersion({ clients }: Writer): Promise<Beside> {
  const { offerDraft } = await clients
    .browser('ADMIN')
    .data<{ offerDraft: { basedOn: string; earliest: string } }>('{ offerDraft { basedOn earliest } }');
  return {
    basedOn: offerDraft.basedOn,
    publishedOn: '2026-06-01',
    'clauses.place': 'conditions.0',
    'figures.place': 'run.plans.STANDARD.monthlyPrice',
    value: 95_000,
  };
}

async function ownPasskey({ clients, person }: Writer): Promise<Beside> {
  if (person === null) return {};
  const id = newId();
  await clients.database.query(
    `insert into passkeys (id, person_id, credential_id, public_key, counter, transports, backed_up, name, created_at)
     values ($1, $2, $3, 'key', 0, '{}', false, 'Clef', $4)`,
    [id, person.id, Buffer.from(id), TEST_NOW],
  );
  return { id };
}

async function resetLink({ clients, person }: Writer): Promise<Beside> {
  const token = newKey();
  await clients.database.query(
    `insert into password_resets (link_hash, person_id, requested_at, expires_at)
     select decode($1, 'hex'), coalesce($2, (select id from people limit 1)), $3::timestamptz, $3::timestamptz + interval '1 hour'`,
    [hashOfKey(token), person?.id ?? null, TEST_NOW],
  );
  return { token };
}

/** Who the writer's client is, or who becomes one: abroad, where no number is needed. */
async function identityOf({ clients, number }: Writer): Promise<Beside> {
  const [client] = await clients.database.query<{ revision: number }>(
    'select revision from clients where id = $1',
    [clients.own.get('clients')],
  );
  await clients.database.query('update client_billing set siret = null');
  return {
    country: 'CH',
    postcode: '',
    siren: '',
    vatNumber: '',
    name: `Compagnie ${String(number)}`,
    basedOn: client?.revision,
  };
}

/** A RUN that options can join. */
function signedRun({ clients }: Writer): Promise<string> {
  return signTestContract(clients.database, clients.own.get('clients') ?? '', RUN_STANDARD, '2026-02-02');
}

/** A BUILD of the client's that nobody has begun; returns its contract's id. */
function signedBuild({ clients }: Writer): Promise<string> {
  const order = { kind: 'BUILD', plan: 'STARTER', options: [] } as const;
  return signTestContract(clients.database, clients.own.get('clients') ?? '', order, '2026-02-03');
}

/** A RUN under which nothing is operated, and a name that no cluster bears. */
async function freshRun({ clients, number }: Writer): Promise<Beside> {
  const own = clients.own.get('clients') ?? '';
  const contractId = await signTestContract(clients.database, own, RUN_STANDARD, '2026-02-03');
  return { contractId, name: `Cluster ${String(number)}` };
}

/** A cluster that has just been added. */
async function addedCluster(writer: Writer): Promise<Beside> {
  const { contractId, name } = await freshRun(writer);
  const details = { name, distribution: 'RKE2', version: '1.34', nodes: 3, region: 'Nantes' };
  const { addCluster } = await writer.clients.browser('ADMIN').data<{
    addCluster: { contract: { clusters: readonly { id: string }[] } };
  }>(
    `mutation($input: AddClusterInput!) { addCluster(input: $input) {
      ... on ClusterSaved { contract { clusters { id } } } } }`,
    { input: { contractId, details, idempotencyKey: newId() } },
  );
  return { clusterId: addCluster.contract.clusters[0]?.id, basedOn: 1, name };
}

/** The training day of a BUILD, of which nothing is used. */
async function trainingDay(writer: Writer): Promise<Beside> {
  return { contractId: await signedBuild(writer), unit: 'TRAINING_DAY', usedOn: '2026-03-02', quantity: 1 };
}

/** One that was entered as used. */
async function usedTrainingDay(writer: Writer): Promise<Beside> {
  const input = { ...(await trainingDay(writer)), note: 'Training', idempotencyKey: newId() };
  const { enterEntitlementUse } = await writer.clients.browser('ADMIN').data<{
    enterEntitlementUse: { contract: { entitlementUses: readonly { id: string }[] } };
  }>(
    `mutation($input: EnterEntitlementUseInput!) { enterEntitlementUse(input: $input) {
      ... on EntitlementEntered { contract { entitlementUses { id } } } } }`,
    { input },
  );
  return { entitlementUseId: enterEntitlementUse.contract.entitlementUses[0]?.id };
}

/** A BUILD that is done and presented, so that the client has its delivery to decide on. */
async function presentedBuild(writer: Writer): Promise<Beside> {
  const contractId = await signedBuild(writer);
  const staff = writer.clients.browser('ADMIN');
  const wish = () => ({ contractId, idempotencyKey: newId() });
  const move = 'mutation($input: MoveMilestoneInput!) { moveMilestone(input: $input) { __typename } }';
  for (const milestone of OFFER_2025_01.build.milestones) {
    await staff.data(move, { input: { ...wish(), milestone, action: 'START' } });
    await staff.data(move, { input: { ...wish(), milestone, action: 'FINISH' } });
  }
  await staff.data('mutation($input: DeliveryInput!) { presentDelivery(input: $input) { __typename } }', {
    input: wish(),
  });
  return { contractId };
}

async function billingOf({ clients }: Writer): Promise<Beside> {
  const [billing] = await clients.database.query<{ revision: number }>(
    'select revision from client_billing where client_id = $1',
    [clients.own.get('clients')],
  );
  return { country: 'CH', postcode: '', siret: '', basedOn: billing?.revision };
}

async function contactOf({ clients }: Writer): Promise<Beside> {
  const id = clients.own.get('client_contacts');
  const [contact] = await clients.database.query<{ revision: number }>(
    'select revision from client_contacts where id = $1',
    [id],
  );
  return { basedOn: contact?.revision, email: 'contact@example.test', phone: '' };
}

/** Credit for a day far enough away for the notice; seven writers in a row have each another one. */
async function creditFor({ clients, number }: Writer): Promise<Beside> {
  const id = clients.own.get('credit_accounts') ?? '';
  await grantDeploy(clients.database, { id, clientId: clients.own.get('clients') ?? '' }, '2026-03-01');
  const place = number % 7;
  const day = 14 + Math.floor(place / 4) * 7 + (place % 4);
  return { accountId: id, date: `2026-04-${String(day)}` };
}
