import { createSecretKey } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { instant } from '@akouendy/domain';
import { ConfigError } from './config-error.ts';
import { readConfig, type Environment } from './read-config.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const NEEDED: Environment = {
  DATABASE_API_URL: 'postgres://portal_api:x@localhost/portal',
  PORTAL_SECRET_KEY: KEY,
  PORTAL_SMTP_URL: 'smtp://mail.example.com',
};

describe('readConfig', () => {
  it('needs a database, a key and a way to send mails, and nothing else', () => {
    expect(readConfig(NEEDED)).toEqual({
      url: new URL('http://localhost:4000'),
      port: 4000,
      databaseUrl: NEEDED['DATABASE_API_URL'],
      secretKeys: [createSecretKey(Buffer.alloc(32, 7))],
      freeFormQueries: false,
      demonstration: false,
      standingClock: null,
      holidayRegion: 'FR',
      breachedPasswords: null,
      logLevel: 'info',
      trustedProxies: [],
      smtpUrl: 'smtp://mail.example.com?requireTLS=true',
      mailFrom: 'AKOUENDY <no-reply@localhost>',
      filesUrl: pathToFileURL(resolve('.data/files')),
      metricsPorts: { portal: null, worker: null },
    });
    expect(() => readConfig({ PORTAL_SECRET_KEY: KEY })).toThrow(/DATABASE_API_URL is not set/);
    expect(() => readConfig({ ...NEEDED, PORTAL_SECRET_KEY: '' })).toThrow(/PORTAL_SECRET_KEY is not set/);
  });

  it('follows PORT in the default address', () => {
    expect(readConfig({ ...NEEDED, PORT: '4100' }).url.href).toBe('http://localhost:4100/');
  });

  it('takes the public holidays of a region that is known', () => {
    const region = (text: string): unknown =>
      readConfig({ ...NEEDED, PORTAL_HOLIDAY_REGION: text }).holidayRegion;
    expect([region('FR-57'), region('')]).toEqual(['FR-57', 'FR']);
    expect(() => region('FR-99')).toThrow(ConfigError);
  });

  it('stops the clock where it is told, in the demonstration', () => {
    const at = (clock: string): unknown =>
      readConfig({ ...NEEDED, PORTAL_DEMONSTRATION: 'on', PORTAL_CLOCK: clock }).standingClock;
    expect(at('2026-03-10T09:30:00+01:00')).toBe(instant('2026-03-10T08:30:00Z'));
    expect(at('2026-07-10')).toBe(instant('2026-07-10T08:00:00Z'));
  });

  it('sends no mail only in the demonstration', () => {
    const smtpUrl = (env: Environment): unknown => readConfig({ ...NEEDED, ...env }).smtpUrl;
    expect(smtpUrl({ PORTAL_SMTP_URL: '', PORTAL_DEMONSTRATION: 'on' })).toBeNull();
    expect(smtpUrl({ PORTAL_DEMONSTRATION: 'on' })).toBe('smtp://mail.example.com?requireTLS=true');
    expect(() => smtpUrl({ PORTAL_SMTP_URL: '' })).toThrow(/PORTAL_SMTP_URL is not set/);
    expect(() => smtpUrl({ PORTAL_SMTP_URL: 'http://mail:secret@example.com' })).toThrow(
      /^PORTAL_SMTP_URL cannot be read(?!.*secret)/,
    );
  });

  it('sends mails in a name that can be one', () => {
    const from = (text: string): unknown => readConfig({ ...NEEDED, PORTAL_MAIL_FROM: text }).mailFrom;
    expect(from('Portail <portail@example.com>')).toBe('Portail <portail@example.com>');
    expect(from('portail@example.com')).toBe('portail@example.com');
    expect(() => from('Portail')).toThrow(/PORTAL_MAIL_FROM/);
    expect(() => from('a@b.c\r\nBcc: x@y.z')).toThrow(ConfigError);
  });

  it('speaks to a mail server elsewhere by TLS, whatever its address says, or does not start', () => {
    const smtpUrl = (text: string): unknown => readConfig({ ...NEEDED, PORTAL_SMTP_URL: text }).smtpUrl;
    expect(smtpUrl('smtp://user:p%40ss+word@mail.example.com:587')).toBe(
      'smtp://user:p%40ss+word@mail.example.com:587?requireTLS=true',
    );
    for (const kept of [
      'smtp://mail.example.com?requireTLS=true',
      'smtps://user:x@mail.example.com:465',
      'smtp://localhost:1025',
      'smtp://127.0.0.1:25?ignoreTLS=true',
      'smtp://[::1]:25',
    ]) {
      expect(smtpUrl(kept)).toBe(kept);
    }
    for (const weak of [
      'smtp://mail.example.com?requireTLS=false',
      'smtp://mail.example.com?ignoreTLS=true',
      'smtp://mail.example.com?opportunisticTLS=true',
      'smtps://mail.example.com?secure=false',
      'smtps://user:secret@mail.example.com?tls.rejectUnauthorized=false',
      'smtp://localhost.example.com?ignoreTLS=true',
    ]) {
      expect(() => smtpUrl(weak)).toThrow(/^PORTAL_SMTP_URL turns TLS off(?!.*secret)/);
    }
  });

  it('reaches a database and a bucket elsewhere by TLS, unless it is said that the network is encrypted itself', () => {
    const database = (text: string): unknown => readConfig({ ...NEEDED, DATABASE_API_URL: text }).databaseUrl;
    for (const safe of [
      'postgres://portal_api:x@db.example.com/portal?sslmode=verify-full',
      'postgres://portal_api:x@10.0.0.5/portal?sslmode=disable',
      'postgres://portal_api:x@127.0.0.1:5433/portal',
      'postgres:///portal?host=/var/run/postgresql&user=portal_api',
    ]) {
      expect(database(safe)).toBe(safe);
    }
    for (const weak of [
      'postgres://portal_api:secret@db.example.com/portal',
      'postgres://portal_api:secret@db.example.com/portal?sslmode=prefer',
      'postgres://portal_api:secret@localhost/portal?host=db.example.com',
    ]) {
      expect(() => database(weak)).toThrow(/^DATABASE_API_URL names a database elsewhere(?!.*secret)/);
    }
    const files = (text: string): URL => readConfig({ ...NEEDED, PORTAL_FILES_URL: text }).filesUrl;
    expect(files('s3://b?endpoint=https://s3.example.com').hostname).toBe('b');
    expect(files('s3://b?endpoint=http://localhost:9000').hostname).toBe('b');
    expect(() => files('s3://b?endpoint=http://s3.example.com')).toThrow(/not https/);
  });

  it('takes proxies by address and by network', () => {
    expect(
      readConfig({ ...NEEDED, PORTAL_TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16,fd00::/8' }).trustedProxies,
    ).toEqual(['10.0.0.1', '10.1.0.0/16', 'fd00::/8']);
  });

  it.each<[string, Environment, RegExp]>([
    ['a clock outside the demonstration', { PORTAL_CLOCK: '2026-03-10' }, /PORTAL_CLOCK is set/],
    [
      'a clock that cannot be read',
      { PORTAL_DEMONSTRATION: 'on', PORTAL_CLOCK: 'noon' },
      /PORTAL_CLOCK is "noon"/,
    ],
    ['a demonstration neither on nor off', { PORTAL_DEMONSTRATION: 'yes' }, /"on" or "off"/],
    ['plain http on another host', { PORTAL_URL: 'http://portal.example.com' }, /https:\/\//],
    ['an address with a path', { PORTAL_URL: 'https://example.com/portal' }, /without path/],
    ['an address that is none', { PORTAL_URL: 'portal' }, /PORTAL_URL is "portal"/],
    ['a port that is none', { PORT: '70000' }, /PORT is "70000"/],
    ['a level that is none', { LOG_LEVEL: 'loud' }, /LOG_LEVEL is "loud"/],
    ['a proxy by name', { PORTAL_TRUSTED_PROXIES: 'proxy' }, /addresses or networks/],
    [
      'another kind of database',
      { DATABASE_API_URL: 'mysql://localhost/x' },
      /DATABASE_API_URL cannot be read/,
    ],
  ])('refuses %s with a message that says what to write', (_, env, message) => {
    expect(() => readConfig({ ...NEEDED, ...env })).toThrow(message);
  });

  it('takes the keys of secrets in their order, and never repeats one that it cannot read', () => {
    const older = Buffer.alloc(32, 8);
    const both = `${KEY}, ${older.toString('base64url')}`;
    expect(readConfig({ ...NEEDED, PORTAL_SECRET_KEY: both }).secretKeys.map((key) => key.export())).toEqual([
      Buffer.alloc(32, 7),
      older,
    ]);
    for (const text of [KEY.slice(4), `${KEY},`, 'not a key, being much too short and not base64 at all!!']) {
      expect(() => readConfig({ ...NEEDED, PORTAL_SECRET_KEY: text })).toThrow(
        expect.objectContaining({
          message: expect.not.stringContaining(text.slice(0, 20)) as string,
        }) as Error,
      );
    }
  });

  it('never repeats a database’s address, for it holds a password', () => {
    expect(() => readConfig({ DATABASE_API_URL: 'secret@host' })).toThrow(/^(?!.*secret)/);
  });
});
