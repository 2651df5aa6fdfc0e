import pg from 'pg';
import { AdmitFromProvider } from '../src/modules/access/access.public.ts';
import { EnforceConnection } from '../src/modules/single-sign-on/use-cases/enforce-connection.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { askOne } from './harness/company.ts';
import { CHANGE_ROLE, REMOVE as REMOVE_PERSON } from './harness/invitations.ts';
import { mailedKey } from './harness/mailed-link.ts';
import { meanwhile } from './harness/meanwhile.ts';
import { addPerson, givePasskey, PASSWORD, type TestPerson } from './harness/people.ts';
import type { PortalClient } from './harness/portal-client.ts';
import {
  ENFORCE,
  NOT_ADMITTED,
  refusedAs,
  SIGN_IN,
  UNDER_WAY,
  useSingleSignOn,
  VIEWER,
} from './harness/single-sign-on.ts';
import { usePasskey } from './harness/test-authenticator.ts';
import { waitingForLocks } from './harness/waiting-for-locks.ts';
import { changingNothing } from './schema-walk/stored.ts';

const FORGOT = 'mutation($email: String!) { requestPasswordReset(email: $email) { __typename } }';
const RESET = `mutation($input: ResetPasswordInput!) { link: resetPassword(input: $input) {
  __typename ... on LinkRefused { reason } } }`;
const BEGIN_PASSKEY = 'mutation { challenge: beginPasskeySignIn { options } }';
const PASSKEY =
  'mutation($response: String!) { signIn: signInWithPasskey(response: $response) { __typename } }';

const BOTH = { domains: ['client.test', 'filiale.test'] };

/** Whom a provider may speak for are the people of the domains that the connection has at that moment. */
describe('a mail domain that is taken off a connection', () => {
  const { sso, save, begin, comeBack, signInAs, provedAs, people } = useSingleSignOn();
  let nadia: TestPerson;

  beforeAll(async () => {
    const { id } = await addPerson(sso.database, 'Nadia Filiale', 'CLIENT_ADMIN', sso.clientId);
    nadia = { id, email: 'nadia@filiale.test' };
    await sso.database.query(`update people set email = $2 where id = $1`, [id, nadia.email]);
    await givePasskey(sso.database, id);
  });

  const refusals = () =>
    sso.database.query(
      `select client_id, actor_id, object_type, object_id, detail from audit_entries
       where action = 'person.sign_in_refused' order by at, position`,
    );
  const refusal = (because: string) => ({
    client_id: sso.clientId,
    actor_id: null,
    object_type: 'client',
    object_id: sso.clientId,
    detail: { by: 'single_sign_on', because },
  });

  it('keeps out who is linked, like a stranger, with an entry in the trail, until it is back', async () => {
    await save(BOTH);
    expect((await signInAs('paul'))[0]).toBe('/reserver');
    expect(await save()).toMatchObject({ settings: { connection: { domains: ['client.test'] } } });
    const told = await refusals();
    await changingNothing(
      sso.database,
      async () => {
        for (const login of ['paul', 'foreign'] as const) {
          const [page, browser] = await signInAs(login);
          expect([login, page]).toEqual([login, NOT_ADMITTED]);
          expect(await browser.data(VIEWER)).toEqual({ viewer: null });
          expect(browser.cookies.has('portal')).toBe(false);
        }
      },
      UNDER_WAY,
    );
    expect(await refusals()).toEqual([...told, refusal('NOT_ADMITTED'), refusal('NOT_ADMITTED')]);
    // Nobody else is concerned, and the link waits.
    expect((await signInAs('lucas'))[0]).toBe('/reserver');
    await save(BOTH);
    const [page, browser] = await signInAs('paul');
    expect(page).toBe('/reserver');
    expect(await browser.data(VIEWER)).toMatchObject({ viewer: { person: { name: 'Paul Roux' } } });
    expect(await people()).toContainEqual({ email: 'paul.roux@filiale.test', role: 'CLIENT_MEMBER' });
  });

  it('keeps out who comes back while it is being taken off', async () => {
    await save(BOTH);
    await signInAs('paul');
    const browser = sso.portal.client();
    const back = await sso.provider.signIn(await begin(browser), 'paul');
    const told = await refusals();
    meanwhile(sso.portal, AdmitFromProvider, 'execute', 'AFTER', async () => {
      expect(await save()).toMatchObject({ __typename: 'SingleSignOnSaved' });
    });
    expect(await comeBack(browser, back)).toBe(refusedAs('expire'));
    expect(await browser.data(VIEWER)).toEqual({ viewer: null });
    expect(await refusals()).toEqual([...told, refusal('EXPIRED')]);
  });

  describe('that is the only way in', () => {
    const KEPT = { clientSecret: null };

    /** An admin of the domain that stays, who has made the provider of both the only way in. */
    const enforced = async (): Promise<PortalClient> => {
      await save(BOTH);
      const browser = await provedAs('claire');
      await browser.data(ENFORCE, { enforced: true });
      return browser;
    };
    const isEnforced = async () =>
      (await sso.database.query<{ enforced: boolean }>('select enforced from sso_connections'))[0]?.enforced;

    /** Does what the worker would: looks whether anybody has the address of each request. */
    const lookForRequests = async (): Promise<void> => {
      const serve = sso.portal.app.get(Jobs).served.get('send-password-reset') as (payload: {
        requestId: string;
      }) => Promise<void>;
      for (const { id } of await sso.database.query<{ id: string }>('select id from password_reset_requests'))
        await serve({ requestId: id });
    };

    const withPasskey = async ({ id }: TestPerson): Promise<string> => {
      const browser = sso.portal.client();
      const { challenge } = await browser.data<{ challenge: { options: string } }>(BEGIN_PASSKEY);
      const allowCredentials = [{ id: Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') }];
      const options = { ...(JSON.parse(challenge.options) as object), allowCredentials };
      const response = usePasskey(JSON.stringify(options));
      return (await browser.data<{ signIn: { __typename: string } }>(PASSKEY, { response })).signIn
        .__typename;
    };

    it('leaves it so: whose address it was has no way in, by the provider, a password, its reset or a passkey', async () => {
      await sso.portal.client().data(FORGOT, { email: nadia.email });
      await lookForRequests();
      const token = await mailedKey(sso.database, nadia.email);
      expect(await withPasskey(nadia)).toBe('SignedIn');
      const claire = await enforced();
      expect((await signInAs('paul'))[0]).toBe('/reserver');
      await sso.database.query('truncate mails, password_reset_requests, password_resets cascade');
      expect(await save(KEPT, claire)).toMatchObject({
        settings: { connection: { domains: ['client.test'], enforced: true } },
      });
      expect(
        await sso.database.query('select subject from mails where to_address = $1', [nadia.email]),
      ).toEqual([{ subject: 'La connexion unique de votre entreprise a été réglée à nouveau' }]);
      expect((await signInAs('paul'))[0]).toBe(NOT_ADMITTED);
      for (const email of [nadia.email, 'paul.roux@filiale.test']) {
        const input = { email, password: PASSWORD };
        expect(await sso.portal.client().data(SIGN_IN, { input })).toEqual({
          signIn: { __typename: 'InvalidCredentials' },
        });
        await sso.portal.client().data(FORGOT, { email });
        await lookForRequests();
        expect(
          await sso.database.query('select from mails where to_address = $1 and subject = $2', [
            email,
            'Connectez-vous avec votre entreprise',
          ]),
        ).toHaveLength(1);
      }
      expect(await sso.database.query('select from password_resets')).toEqual([]);
      const input = { token, password: 'quatre chevaux mangent du foin' };
      expect(await sso.portal.client().data(RESET, { input })).toMatchObject({
        link: { __typename: 'LinkRefused' },
      });
      expect(await withPasskey(nadia)).toBe('PasskeyRefused');
      expect(await isEnforced()).toBe(true);
    });

    it('is refused when no admin who has come in through it would keep an address of what stays', async () => {
      const claire = await enforced();
      const only = { ...KEPT, domains: ['filiale.test'] };
      await changingNothing(sso.database, async () => {
        expect(await save(only, claire)).toEqual({ __typename: 'SingleSignOnLocksOut' });
      });
      await sso.database.query(
        `insert into sso_identities (client_id, issuer, subject, person_id, linked_at, came_under)
         select client_id, issuer, $1, $2, updated_at, version from sso_connections`,
        [newId(), nadia.id],
      );
      expect(await save(only, claire)).toMatchObject({
        settings: { connection: { domains: ['filiale.test'], enforced: true } },
      });
    });

    it('keeps its last admin who gets in, whoever takes the role away, the provider among them', async () => {
      const claire = await enforced();
      const staff = await addPerson(sso.database, 'Thomas Girard', 'ADMIN');
      const administration = sso.portal.client();
      await administration.signIn(staff.email, PASSWORD);
      const roleOf = async ({ id }: TestPerson) =>
        (await sso.database.query<{ role: string }>('select role from people where id = $1', [id]))[0]?.role;
      const stepDown = { input: { personId: sso.claire.id, role: 'CLIENT_MEMBER' } };
      const refused = { __typename: 'LastInCharge', role: 'CLIENT_ADMIN', othersShutOut: true };
      // Nadia, an admin too, has never come from the provider, which speaks for her address.
      await changingNothing(sso.database, async () => {
        expect(await askOne(administration, REMOVE_PERSON, { id: sso.claire.id })).toEqual(refused);
        for (const by of [claire, administration]) {
          expect(await askOne(by, CHANGE_ROLE, stepDown)).toEqual(refused);
        }
      });
      await sso.database.query(`update sso_connections set admin_values = '{nobody}'`);
      await signInAs('claire');
      expect(await roleOf(sso.claire)).toBe('CLIENT_ADMIN');
      // Once another one gets in, the role goes; a connection that is one way of several keeps nobody.
      await sso.database.query(
        `insert into sso_identities (client_id, issuer, subject, person_id, linked_at, came_under)
         select client_id, issuer, $1, $2, updated_at, version from sso_connections`,
        [newId(), nadia.id],
      );
      const changed = { __typename: 'RoleChanged' };
      expect(await askOne(administration, CHANGE_ROLE, stepDown)).toMatchObject(changed);
      await sso.database.query(`update people set role = 'CLIENT_ADMIN' where id = $1`, [sso.claire.id]);
      await sso.database.query('delete from sso_identities where person_id = $1', [nadia.id]);
      await sso.database.query('update sso_connections set enforced = false');
      expect(await askOne(administration, CHANGE_ROLE, stepDown)).toMatchObject(changed);
    });

    it('is not made so by who has lost the role meanwhile', async () => {
      const staff = await addPerson(sso.database, 'Hugo Girard', 'ADMIN');
      const administration = sso.portal.client();
      await administration.signIn(staff.email, PASSWORD);
      await save({ ...BOTH, roleClaim: null, adminValues: [] });
      const claire = await provedAs('claire');
      meanwhile(sso.portal, EnforceConnection, 'execute', 'BEFORE', async () => {
        const stepDown = { input: { personId: sso.claire.id, role: 'CLIENT_MEMBER' } };
        expect(await askOne(administration, CHANGE_ROLE, stepDown)).toMatchObject({
          __typename: 'RoleChanged',
        });
      });
      expect(await claire.data(ENFORCE, { enforced: true })).toEqual({
        enforceSingleSignOn: { __typename: 'SingleSignOnNotTried' },
      });
      expect(await isEnforced()).toBe(false);
    });

    it('lets who arrives wait for what decides who gets in, before anybody’s row is held', async () => {
      await enforced();
      const holder = new pg.Client({ connectionString: sso.database.ownerUrl });
      await holder.connect();
      await holder.query('begin');
      await holder.query('select pg_advisory_xact_lock(4105, hashtext($1))', [sso.clientId]);
      const arriving = signInAs('claire');
      try {
        await waitingForLocks(sso.database, 1);
        await holder.query('select from people where client_id = $1 for update nowait', [sso.clientId]);
      } finally {
        await holder.end();
        await arriving;
      }
    });

    it('asks before anything else that would end that, and tells every admin that it has', async () => {
      const claire = await enforced();
      await sso.database.query('truncate mails');
      for (const changed of [{ clientSecret: 'another' }, { ...KEPT, oidcClientId: 'another' }]) {
        await changingNothing(sso.database, async () => {
          expect(await save({ ...BOTH, ...changed }, claire)).toEqual({
            __typename: 'SingleSignOnWouldRelax',
          });
        });
      }
      expect(await save({ ...BOTH, clientSecret: 'another', mayRelax: true }, claire)).toMatchObject({
        settings: { connection: { enforced: false } },
      });
      expect(await sso.database.query('select distinct subject from mails')).toEqual([
        { subject: 'La connexion unique n’est plus la seule façon d’entrer pour votre entreprise' },
      ]);
      await sso.portal.client().signIn(nadia.email, PASSWORD);
    });
  });
});
