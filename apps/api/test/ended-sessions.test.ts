import { newId } from '../src/platform/ids/new-id.ts';
import { askOne, randomName, signedIn, trailOf, useCompany } from './harness/company.ts';
import { LiveClient } from './harness/live-client.ts';
import { addPerson, type TestPerson } from './harness/people.ts';

const END = `mutation($id: ID!) { endPersonSessions(personId: $id) { __typename
  ... on PersonSessionsEnded { endedSessions entry { person { id } removedAt } } } }`;
const VIEWER_ID = '{ viewer { person { id } } }';

const company = useCompany();

async function member(): Promise<TestPerson> {
  return addPerson(company.database, `Julien ${randomName()}`, 'CLIENT_MEMBER', company.clientId);
}

const mailsTo = ({ email }: TestPerson) =>
  company.database.query<{ subject: string; text_body: string }>(
    'select subject, text_body from mails where to_address = $1',
    [email],
  );

describe('the sessions of somebody', () => {
  it('are ended by who manages them, everywhere, lines too; the account stays as it is, and is told', async () => {
    const { portal, database, claire } = company;
    const julien = await member();
    const [first, second, browser] = [
      await signedIn(portal, julien),
      await signedIn(portal, julien),
      await signedIn(portal, claire),
    ];
    const line = await LiveClient.ready(second);
    expect(await askOne(browser, END, { id: julien.id })).toEqual({
      __typename: 'PersonSessionsEnded',
      endedSessions: 2,
      entry: { person: { id: julien.id }, removedAt: null },
    });
    expect(await line.closed).toBe(4403);
    for (const each of [first, second]) expect(await each.data(VIEWER_ID)).toEqual({ viewer: null });
    expect(await (await signedIn(portal, julien)).data(VIEWER_ID)).toEqual({
      viewer: { person: { id: julien.id } },
    });
    expect(await browser.data(VIEWER_ID)).toEqual({ viewer: { person: { id: claire.id } } });
    expect((await trailOf(database, 'person.sessions_ended')).at(-1)).toEqual({
      actor_id: claire.id,
      object_id: julien.id,
      client_id: company.clientId,
      detail: { name: expect.stringMatching(/^Julien /) as unknown, sessions: 2 },
      change: null,
    });
    const mails = await mailsTo(julien);
    expect(mails.map(({ subject }) => subject)).toEqual(['Vos sessions sur le portail ont été fermées']);
    expect(mails[0]?.text_body).toContain('Claire Fontaine a fermé toutes vos sessions');
  });

  it('are ended once, by two at the same time too: who has none open is told nothing', async () => {
    const { portal, database, claire, staff } = company;
    const julien = await member();
    await signedIn(portal, julien);
    const both = [await signedIn(portal, claire), await signedIn(portal, staff.ACCOUNT_MANAGER)];
    const told = (await trailOf(database, 'person.sessions_ended')).length;
    const outcomes = await Promise.all(both.map((browser) => askOne(browser, END, { id: julien.id })));
    expect(outcomes.map(({ endedSessions }) => endedSessions).sort()).toEqual([0, 1]);
    expect(await mailsTo(julien)).toHaveLength(1);
    expect(await trailOf(database, 'person.sessions_ended')).toHaveLength(told + 1);
  });

  it('that have run out are no news', async () => {
    const { portal, claire } = company;
    const julien = await member();
    await signedIn(portal, julien);
    portal.setClock('2026-03-10T20:00:00+01:00');
    const browser = await signedIn(portal, claire);
    expect(await askOne(browser, END, { id: julien.id })).toMatchObject({ endedSessions: 0 });
    expect(await mailsTo(julien)).toEqual([]);
  });

  it('of the staff are ended by the portal’s admin, and nobody’s by who does not manage them', async () => {
    const { portal, database, claire, staff, otherId } = company;
    const foreign = await addPerson(database, 'Paul Ailleurs', 'CLIENT_MEMBER', otherId);
    const [theirs, engineer] = [await signedIn(portal, foreign), await signedIn(portal, staff.ENGINEER)];
    for (const by of [claire, staff.ACCOUNT_MANAGER]) {
      const browser = await signedIn(portal, by);
      for (const id of [foreign.id, staff.ENGINEER.id, newId(), 'x']) {
        expect(await askOne(browser, END, { id })).toEqual({ __typename: 'NotFound' });
      }
    }
    for (const by of [await member(), staff.FINANCE]) {
      const { errors } = await (await signedIn(portal, by)).send(END, { id: claire.id });
      expect(errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    }
    expect(await theirs.data(VIEWER_ID)).toEqual({ viewer: { person: { id: foreign.id } } });
    const admin = await signedIn(portal, staff.ADMIN);
    for (const { id } of [foreign, staff.ENGINEER]) {
      expect(await askOne(admin, END, { id })).toMatchObject({ endedSessions: 1 });
    }
    expect(await engineer.data(VIEWER_ID)).toEqual({ viewer: null });
  });

  it('are not ended in this way by their owner, who has a page for it', async () => {
    const { portal, claire } = company;
    const browser = await signedIn(portal, claire);
    expect(await askOne(browser, END, { id: claire.id.toUpperCase() })).toEqual({
      __typename: 'OwnSessions',
    });
    expect(await browser.data(VIEWER_ID)).toEqual({ viewer: { person: { id: claire.id } } });
  });
});
