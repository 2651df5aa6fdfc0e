import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, OperationTypeNode } from 'graphql';
import { addClient, addPerson, assign, PASSWORD } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import type { Path } from './schema-walk/inputs.ts';
import { fieldsWithArguments, placesIn, variablesFor, type WalkedField } from './schema-walk/operations.ts';
import { selectionOf } from './schema-walk/selection.ts';
import { fingerprint, TRAIL } from './schema-walk/stored.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'));

/** What the rules (§8) let an account manager do for the clients of its portfolio, as their people would. */
const ON_BEHALF = [
  'book',
  'cancelBooking',
  'changeRole',
  'endPersonSessions',
  'giveNotice',
  'invitePerson',
  'removePerson',
  'resendInvitation',
  'withdrawInvitation',
];

/** What is AKOUENDY's part: its work, its answers, what it knows of the client. */
const OWN_PART = [
  'addClientContact',
  'addCluster',
  'answerQuote',
  'changeClientBilling',
  'changeClientContact',
  'changeClientIdentity',
  'changeCluster',
  'enterEntitlementUse',
  'moveMilestone',
  'presentDelivery',
  'removeClientContact',
  'removeDocument',
  'retireCluster',
  'takeBackEntitlementUse',
  'tickOffDecision',
  'turnDownQuote',
  'withdrawQuote',
];

/** What the client alone decides, and what is the portal's admins' or finance's. */
const REFUSED = [
  'acceptDelivery',
  'acceptQuote',
  'addRunOption',
  'announcePriceRevision',
  'askForQuote',
  'createClient',
  'decideOnSecondFactor',
  'declineQuote',
  'discardFailedJob',
  'enforceSingleSignOn',
  'entrustClient',
  'placeOrder',
  'publishOffer',
  'refuseDelivery',
  'removeSingleSignOn',
  'requestCompanyExport',
  'resetFactors',
  'retryFailedJob',
  'saveSingleSignOn',
  'takeBackQuote',
  'trySingleSignOn',
  'unlinkFromProvider',
  'withdrawClient',
  'withdrawOffer',
  'withdrawPriceRevision',
];

/** What concerns nobody but who is signed in, or is about to be. */
const OF_ONESELF = [
  'acceptInvitation',
  'addPasskey',
  'beginPasskey',
  'beginPasskeySignIn',
  'beginProviderSignIn',
  'beginTotpEnrolment',
  'challengePasskey',
  'changeLanguage',
  'changePassword',
  'changeProfile',
  'chooseNotificationChannels',
  'confirmIdentity',
  'confirmTotpEnrolment',
  'createApiToken',
  'endOtherSessions',
  'endSession',
  'markAllNotificationsRead',
  'markNotificationRead',
  'passSecondStep',
  'proveAtProvider',
  'removePasskey',
  'removeTotp',
  'renamePasskey',
  'renewRecoveryCodes',
  'requestPasswordReset',
  'resetPassword',
  'revokeApiToken',
  'signIn',
  'signInToDemonstration',
  'signInWithPasskey',
  'signOut',
];

const walked = new Map(
  fieldsWithArguments(schema)
    .filter(({ operation, steps }) => operation === OperationTypeNode.MUTATION && steps.length === 1)
    .map((field) => [field.steps[0]?.name ?? '', field]),
);

let database: TestDatabase;
let portal: TestPortal;
let manager: PortalClient;
let clientId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  portal = await startTestPortal(database);
  clientId = await addClient(database, 'Acme');
  const camille = await addPerson(database, 'Camille Rousseau', 'ACCOUNT_MANAGER');
  await assign(database, camille.id, clientId);
  manager = portal.client();
  await manager.signIn(camille.email, PASSWORD);
});

afterAll(async () => {
  await portal.stop();
  await database.drop();
});

/** The code of the error with which an account manager is answered; `null` for an answer. */
async function codeOf(name: string): Promise<unknown> {
  const field = walked.get(name);
  if (field === undefined) {
    const { errors } = await manager.send(`mutation { ${name} ${selectionOf(schema, typeOf(name))} }`);
    return errors[0]?.extensions['code'] ?? null;
  }
  const client = name === 'invitePerson' ? clientOf(field) : [];
  const variables = variablesFor(field, client, () => (client.length === 0 ? undefined : clientId));
  const { errors } = await manager.send(field.document, variables);
  return errors[0]?.extensions['code'] ?? null;
}

/** Where an invitation says to whom: without a client it is to the staff. */
function clientOf(field: WalkedField): Path {
  return placesIn(field, 'ID').find((path) => path.at(-1) === 'clientId') ?? [];
}

function typeOf(name: string) {
  const field = schema.getMutationType()?.getFields()[name];
  if (field === undefined) throw new Error(`The schema has no ${name}`);
  return field.type;
}

describe('what an account manager changes', () => {
  it('is said of every mutation', () => {
    const known = [...ON_BEHALF, ...OWN_PART, ...REFUSED, ...OF_ONESELF].sort();
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort()).toEqual(known);
  });

  it.each(REFUSED)('is not %s, which the table refuses', async (name) => {
    const before = await fingerprint(database, TRAIL);
    expect(await codeOf(name)).toBe('FORBIDDEN');
    expect(await fingerprint(database, TRAIL)).toEqual(before);
  });

  it.each([...ON_BEHALF, ...OWN_PART])('may be %s, of what there is', async (name) => {
    expect(await codeOf(name)).not.toBe('FORBIDDEN');
  });
});
