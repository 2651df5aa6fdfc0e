import { AdmitFromProvider } from '../src/modules/access/access.public.ts';
import { meanwhile } from './harness/meanwhile.ts';
import { addPerson } from './harness/people.ts';
import { NOT_ADMITTED, refusedAs, UNDER_WAY, useSingleSignOn, VIEWER } from './harness/single-sign-on.ts';
import { changingNothing } from './schema-walk/stored.ts';

const BOTH = { domains: ['client.test', 'filiale.test'] };

/** Whom a provider may speak for are the people of the domains that the connection has at that moment. */
describe('a mail domain that is taken off a connection', () => {
  const { sso, save, begin, comeBack, signInAs, people } = useSingleSignOn();

  beforeAll(async () => {
    const { id } = await addPerson(sso.database, 'Nadia Filiale', 'CLIENT_ADMIN', sso.clientId);
    await sso.database.query(`update people set email = 'nadia@filiale.test' where id = $1`, [id]);
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
});
