import { AdmitFromProvider } from '../src/modules/access/access.public.ts';
import { meanwhile } from './harness/meanwhile.ts';
import { addClient, addPerson, PASSWORD } from './harness/people.ts';
import { TEST_NOW } from './harness/test-portal.ts';
import {
  UNLINK,
  VIEWER,
  refusedAs,
  NOT_ADMITTED,
  useSingleSignOn,
  type SingleSignOnParts,
} from './harness/single-sign-on.ts';

describe('single sign-on', () => {
  const { sso, admin, save, signInAs } = useSingleSignOn();
  let database: SingleSignOnParts['database'];
  let portal: SingleSignOnParts['portal'];
  let clientId: SingleSignOnParts['clientId'];
  let claire: SingleSignOnParts['claire'];
  let julien: SingleSignOnParts['julien'];

  beforeAll(() => {
    ({ database, portal, clientId, claire, julien } = sso);
  });

  it('links a person of the client by a verified address, once, and then follows the identifier', async () => {
    await save();
    await signInAs('julien');
    expect(await database.query('select subject, person_id from sso_identities')).toEqual([
      { subject: 'julien', person_id: julien.id },
    ]);
    await database.query(`update people set email = 'julien.m@client.test' where id = $1`, [julien.id]);
    const [page] = await signInAs('julien');
    await database.query('update people set email = $2 where id = $1', [julien.id, julien.email]);
    expect(page).toBe('/reserver');
    expect(await database.query('select from sso_identities')).toHaveLength(1);
    await database.query(`update sso_identities set subject = 'somebody before'`);
    expect((await signInAs('julien'))[0]).toBe(NOT_ADMITTED);
  });

  it('keeps out who was removed', async () => {
    await save();
    await signInAs('julien');
    await database.query('update people set deactivated_at = $1 where id = $2', [TEST_NOW, julien.id]);
    expect((await signInAs('julien'))[0]).toBe(NOT_ADMITTED);
  });

  it('links who comes back by an invitation anew, also when their account there is another one', async () => {
    await save();
    await signInAs('julien');
    await database.query(`update sso_identities set subject = 'the account of before'`);
    await database.query('update people set deactivated_at = $1 where id = $2', [TEST_NOW, julien.id]);
    expect((await signInAs('julien'))[0]).toBe(NOT_ADMITTED);
    await database.query(
      `insert into invitations (id, client_id, email, role, language, idempotency_key, invited_by, invited_at, link_hash,
                                sent_at, expires_at)
       values (gen_random_uuid(), $1, $2, 'CLIENT_MEMBER', 'FR', gen_random_uuid(), $3, $4::timestamptz,
               sha256('link'), $4::timestamptz, $4::timestamptz + interval '7 days')`,
      [clientId, julien.email, claire.id, TEST_NOW],
    );
    const [page, browser] = await signInAs('julien');
    expect(page).toBe('/reserver');
    expect(await browser.data(VIEWER)).toMatchObject({ viewer: { person: { email: julien.email } } });
    expect(await database.query('select subject, person_id from sso_identities')).toEqual([
      { subject: 'julien', person_id: julien.id },
    ]);
  });

  it('lets an admin undo the link of somebody whose account was made anew there, and nobody else', async () => {
    await save();
    await signInAs('julien');
    await database.query(`update sso_identities set subject = 'the account of before'`);
    const member = portal.client();
    await member.signIn(julien.email, PASSWORD);
    await database.query(`update people set role = 'CLIENT_MEMBER' where id = $1`, [julien.id]);
    expect((await signInAs('julien'))[0]).toBe(NOT_ADMITTED);
    const id = julien.id;
    expect((await member.send(UNLINK, { id })).errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    const browser = await admin();
    const LINKS = '{ singleSignOn { links { person { id } linkedAt } } }';
    expect(await browser.data(LINKS)).toEqual({
      singleSignOn: { links: [{ person: { id }, linkedAt: '2026-03-10T09:00:00Z' }] },
    });
    portal.setClock('2026-03-10T10:10:00+01:00');
    expect(await browser.data(UNLINK, { id })).toEqual({
      unlinkFromProvider: { __typename: 'RecentAuthenticationRequired' },
    });
    portal.setClock(TEST_NOW);
    const other = await addPerson(
      database,
      'Hugo Autre',
      'CLIENT_ADMIN',
      await addClient(database, 'Autre Maison'),
    );
    const foreign = portal.client();
    await foreign.signIn(other.email, PASSWORD);
    for (const unknown of [id, 'x']) {
      expect(await foreign.data(UNLINK, { id: unknown })).toEqual({
        unlinkFromProvider: { __typename: 'NotFound' },
      });
    }
    await database.query('delete from mails');
    for (let times = 0; times < 2; times += 1) {
      expect(await browser.data(UNLINK, { id })).toEqual({
        unlinkFromProvider: { __typename: 'ProviderUnlinked' },
      });
    }
    expect(await member.data(VIEWER)).toEqual({ viewer: null });
    expect(await database.query('select to_address as to, subject from mails order by to_address')).toEqual([
      { to: claire.email, subject: 'Le lien d’une personne avec votre fournisseur d’identité a été défait' },
      {
        to: julien.email,
        subject: 'Votre compte n’est plus associé à celui de votre fournisseur d’identité',
      },
    ]);
    expect((await signInAs('julien'))[0]).toBe('/reserver');
    expect(
      await database.query(
        `select actor_id, object_id from audit_entries where action = 'person.unlinked_from_provider'`,
      ),
    ).toEqual([{ actor_id: claire.id, object_id: id }]);
  });

  it('lets nobody in whose link is undone before their session begins', async () => {
    await save();
    const [, known] = await signInAs('lucas');
    const { viewer } = await known.data<{ viewer: { person: { id: string } } }>(
      '{ viewer { person { id } } }',
    );
    const manager = await admin();
    meanwhile(portal, AdmitFromProvider, 'execute', 'AFTER', async () => {
      expect(await manager.data(UNLINK, { id: viewer.person.id })).toEqual({
        unlinkFromProvider: { __typename: 'ProviderUnlinked' },
      });
    });
    const [page, browser] = await signInAs('lucas');
    expect(page).toBe(refusedAs('expire'));
    expect(await browser.data(VIEWER)).toEqual({ viewer: null });
    expect(await database.query('select from sessions where person_id = $1', [viewer.person.id])).toEqual([]);
  });
});
