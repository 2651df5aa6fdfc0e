import { Language } from '../src/platform/access/language.ts';
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { mailTemplate } from '../src/platform/mail/mail-template.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { MailTransport } from '../src/platform/mail/mail-transport.ts';
import { Mail } from '../src/platform/mail/mail.ts';
import { startMailServer, type MailServer } from './harness/mail-server.ts';
import { createTestDatabase, type TestDatabase } from './harness/test-database.ts';
import { startTestPortal, type TestPortal } from './harness/test-portal.ts';
import { startTestWorker } from './harness/test-worker.ts';
import { until } from './harness/until.ts';

const VISIT = mailTemplate({
  name: 'visit',
  texts: {
    [Language.FR]: {
      subject: 'Visite\u00a0: {who}',
      body: '{who} vient {count, plural, one {une fois} other {# fois}}.',
      open: 'Ouvrir',
    },
    [Language.EN]: {
      subject: 'A visit of {who}',
      body: '{who} comes {count, plural, one {once} other {# times}}.',
      open: 'Open',
    },
  },
  compose: (data: { readonly who: string; readonly count: number }, { text }) => ({
    subject: text('subject', data),
    paragraphs: [text('body', data)],
    facts: [{ label: text('open'), value: data.who }],
    action: { label: text('open'), path: '/visites?a=1&b=2' },
  }),
});

describe('a mail', () => {
  let database: TestDatabase;
  let server: MailServer;
  let portal: TestPortal;
  let stopWorker: () => Promise<void>;

  beforeAll(async () => {
    database = await createTestDatabase();
    server = await startMailServer();
    portal = await startTestPortal(database, { smtpUrl: server.url });
    stopWorker = await startTestWorker(database, portal);
  });

  afterAll(async () => {
    await stopWorker();
    await portal.stop();
    await server.stop();
    await database.drop();
  });

  beforeEach(() => {
    server.mails.length = 0;
    server.beforeTaking = () => Promise.resolve();
  });

  const send = (who: string, language: Language, address = 'claire@client.test'): Promise<string> =>
    portal.app.get(UnitOfWork).write((db) =>
      portal.app.get(Mail).send(db, {
        template: VISIT,
        to: { name: `Claire ${who}`, address },
        language,
        data: { who, count: 2 },
      }),
    );

  it('arrives in the language of who gets it, as text and as HTML', async () => {
    const id = await send('Yanis', Language.FR);
    const [mail] = await until(() => server.mails.length === 1 && server.mails);
    // The no-break space of its punctuation arrives.
    expect(mail?.subject).toBe('Visite\u00a0: Yanis');
    expect(mail?.text).toContain('Yanis vient 2 fois.');
    expect(mail?.text).toContain('\nOuvrir\u00a0:\nhttp://localhost:4000/visites?a=1&b=2\n');
    expect(mail?.html).toContain('<html lang="fr">');
    expect(mail?.html).toContain('href="http://localhost:4000/visites?a=1&amp;b=2"');
    expect(mail?.messageId).toBe(`<${id}@localhost>`);
    expect(mail?.from?.text).toBe('"AKOUENDY" <portal@akouendy.test>');
    await send('Yanis', Language.EN);
    const [, english] = await until(() => server.mails.length === 2 && server.mails);
    expect(english?.text).toContain('Yanis comes 2 times.');
    expect(english?.html).toContain('<html lang="en">');
  });

  it('shows as text what somebody typed as markup or as a header', async () => {
    const name = '<img src=x onerror=alert(1)>&"\'\r\nBcc: evil@example.test';
    await send(name, Language.EN);
    const [mail] = await until(() => server.mails.length === 1 && server.mails);
    expect(mail?.html).not.toContain('<img');
    expect(mail?.html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;');
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.subject).toBe('A visit of <img src=x onerror=alert(1)>&"\' Bcc: evil@example.test');
    expect(mail?.to).toMatchObject({ value: [{ address: 'claire@client.test' }] });
  });

  it('keeps nothing of what it said once it has been delivered', async () => {
    const id = await send('Yanis', Language.FR);
    const [row] = await until(async () => {
      const rows = await database.query<Record<string, unknown>>(
        `select subject, text_body, html_body, attempts, to_address from mails
          where id = $1 and delivered_at is not null`,
        [id],
      );
      return rows.length === 1 && rows;
    });
    expect(row).toEqual({
      subject: null,
      text_body: null,
      html_body: null,
      attempts: 1,
      to_address: 'claire@client.test',
    });
  });

  it('does not exist when what causes it is rolled back', async () => {
    const failing = portal.app.get(UnitOfWork).write(async (db) => {
      await portal.app.get(Mail).send(db, {
        template: VISIT,
        to: { name: 'Claire', address: 'nobody@client.test' },
        language: Language.FR,
        data: { who: 'Nobody', count: 1 },
      });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await database.query(`select from mails where to_address = 'nobody@client.test'`)).toEqual([]);
    expect(
      await database.query(
        `select from jobs.job where name = 'deliver-mail' and state in ('created', 'retry', 'active')`,
      ),
    ).toEqual([]);
  });

  it('can be read by nobody who asks, and be written by everybody', async () => {
    expect(await database.queryAsApi('select * from mails')).toEqual([]);
    expect(await database.queryAsApi('select * from mails', [], { 'app.role': 'ADMIN' })).toEqual([]);
  });

  it('is not handed to a server that cannot speak TLS where that is asked for, and nothing of it has been said', async () => {
    const strict = await startTestPortal(database, { smtpUrl: `${server.url}?requireTLS=true` });
    const mail = {
      ...{ id: newId(), template: 'visit', to: { name: 'Claire', address: 'claire@client.test' } },
      ...{ subject: 'Secret', text: 'Secret', html: '<p>Secret</p>', attempts: 1 },
    };
    try {
      await expect(strict.app.get(MailTransport).send(mail)).rejects.toThrow(
        /^The mail server did not take a mail \(visit\): ETLS/,
      );
      expect(server.mails).toEqual([]);
      await portal.app.get(MailTransport).send(mail);
      expect(server.mails).toHaveLength(1);
    } finally {
      await strict.stop();
    }
  });
});
