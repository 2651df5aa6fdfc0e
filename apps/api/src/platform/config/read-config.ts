import { createSecretKey, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { civilDate, instant, instantAt, InvalidInput, type Instant } from '@akouendy/domain';
import { FRANCE, holidayRegion, type HolidayRegion } from '@akouendy/holidays';
import { ConfigError } from './config-error.ts';
import { encryptedMail, requireEncryptedDatabase, requireEncryptedStore } from './encrypted.ts';
import { LOG_LEVELS, type Config, type LogLevel } from './config.ts';

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The hour in Paris at which a clock set to a mere date stands. */
const STANDING_CLOCK_HOUR = 10;

/** Reads the settings of the HTTP entry and of the worker. Throws `ConfigError` for one that cannot be meant. */
export function readConfig(env: Environment): Config {
  const port = readPort(env);
  const demonstration = readDemonstration(env);
  const url = readPortalUrl(env);
  return {
    port,
    demonstration,
    url,
    databaseUrl: readDatabaseUrl(env, 'DATABASE_API_URL'),
    secretKeys: readSecretKeys(env),
    filesUrl: readFilesUrl(env),
    metricsPorts: {
      portal: readMetricsPort(env, 'PORTAL_METRICS_PORT'),
      worker: readMetricsPort(env, 'PORTAL_WORKER_METRICS_PORT'),
    },
    freeFormQueries: false,
    standingClock: readStandingClock(env, demonstration),
    holidayRegion: readHolidayRegion(env),
    breachedPasswords: env['PORTAL_BREACHED_PASSWORDS'] || null,
    logLevel: readLogLevel(env),
    trustedProxies: readTrustedProxies(env),
    smtpUrl: readSmtpUrl(env, demonstration),
    mailFrom: readMailFrom(env, url),
  };
}

/** Whether `PORTAL_DEMONSTRATION` is on. Throws `ConfigError` for anything but `on` and `off`. */
export function readDemonstration(env: Environment): boolean {
  const text = env['PORTAL_DEMONSTRATION'] ?? 'off';
  if (text !== 'on' && text !== 'off') {
    throw new ConfigError(`PORTAL_DEMONSTRATION is "${text}"; it is either "on" or "off".`);
  }
  return text === 'on';
}

/**
 * Where `PORTAL_CLOCK` makes the clock stand still, or `null` when it is not set. Throws `ConfigError` when it cannot
 * be read, and outside the demonstration: invoices, deadlines and sessions of a real company follow real time.
 */
export function readStandingClock(env: Environment, demonstration: boolean): Instant | null {
  const text = env['PORTAL_CLOCK'];
  if (text === undefined || text === '') return null;
  if (!demonstration) {
    throw new ConfigError('PORTAL_CLOCK is set, but only the demonstration may set the clock: unset it.');
  }
  try {
    return text.includes('T') ? instant(text) : instantAt(civilDate(text), STANDING_CLOCK_HOUR);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new ConfigError(
      `PORTAL_CLOCK is "${text}"; write a date (2026-03-10) or an instant with its offset (2026-03-10T09:00:00+01:00).`,
    );
  }
}

/** A PostgreSQL address. Throws `ConfigError` when the variable `name` holds none, or an unsafe one; its value is never repeated. */
export function readDatabaseUrl(env: Environment, name: string): string {
  const text = env[name];
  const problem = 'is the address of a PostgreSQL database: postgres://user:password@host:5432/database.';
  if (text === undefined || text === '') throw new ConfigError(`${name} is not set. It ${problem}`);
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    throw new ConfigError(`${name} cannot be read. It ${problem}`);
  }
  requireEncryptedDatabase(name, text);
  return text;
}

/** Bytes of a key that secrets are sealed with. */
const SECRET_KEY_BYTES = 32;

/**
 * The keys of `PORTAL_SECRET_KEY`: the first seals, the others still open what they sealed before it. Throws
 * `ConfigError` when there is none or one is not 32 bytes in base64; what is there is never repeated.
 */
function readSecretKeys(env: Environment): KeyObject[] {
  const texts = (env['PORTAL_SECRET_KEY'] ?? '').split(',').map((text) => text.trim());
  return texts.map((text) => {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length !== SECRET_KEY_BYTES || !/^[\w+/-]{43}=?$/.test(text)) {
      const problem = texts.length === 1 && text === '' ? 'is not set' : 'cannot be read';
      throw new ConfigError(
        `PORTAL_SECRET_KEY ${problem}. It is 32 random bytes in base64 (openssl rand -base64 32); after a change the ` +
          `old key follows the new one, with a comma between them.`,
      );
    }
    return createSecretKey(bytes);
  });
}

/**
 * Where files are kept: `.data/files` below the working directory unless `PORTAL_FILES_URL` says otherwise. Throws
 * `ConfigError` for an address that is neither a folder's nor a bucket's.
 */
export function readFilesUrl(env: Environment): URL {
  const text = env['PORTAL_FILES_URL'] ?? '';
  if (text === '') return pathToFileURL(resolve('.data/files'));
  const url = URL.canParse(text) ? new URL(text) : null;
  const isFolder = url?.protocol === 'file:' && url.hostname === '';
  const isBucket = url?.protocol === 's3:' && url.hostname !== '' && url.password === '';
  if (url !== null && (isFolder || isBucket)) {
    requireEncryptedStore('PORTAL_FILES_URL', url);
    return url;
  }
  throw new ConfigError(
    'PORTAL_FILES_URL cannot be read. It is a folder (file:///var/lib/portal/files) or a bucket ' +
      '(s3://bucket/prefix?region=eu-west-3).',
  );
}

/** How much to log. Throws `ConfigError` for an unknown level. */
function readLogLevel(env: Environment): LogLevel {
  const text = env['LOG_LEVEL'] ?? 'info';
  const level = LOG_LEVELS.find((known) => known === text);
  if (level === undefined)
    throw new ConfigError(`LOG_LEVEL is "${text}"; it is one of ${LOG_LEVELS.join(', ')}.`);
  return level;
}

function readHolidayRegion(env: Environment): HolidayRegion {
  const text = env['PORTAL_HOLIDAY_REGION'] ?? '';
  if (text === '') return FRANCE;
  try {
    return holidayRegion(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ConfigError(
      `PORTAL_HOLIDAY_REGION is "${text}"; write a country, or one of its regions: FR, FR-57, FR-67.`,
    );
  }
}

function readTrustedProxies(env: Environment): string[] {
  const entries = (env['PORTAL_TRUSTED_PROXIES'] ?? '').split(',').map((entry) => entry.trim());
  const proxies = entries.filter((entry) => entry !== '');
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    if (isIP(address) === 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) {
      throw new ConfigError(
        `PORTAL_TRUSTED_PROXIES has "${proxy}"; write addresses or networks: 10.0.0.1, 10.1.0.0/16.`,
      );
    }
  }
  return proxies;
}

function readPort(env: Environment): number {
  const text = env['PORT'] ?? '4000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new ConfigError(`PORT is "${text}"; it is a number up to 65535.`);
  return port;
}

function readMetricsPort(env: Environment, name: string): number | null {
  const text = env[name] ?? '';
  if (text === '') return null;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new ConfigError(`${name} is "${text}"; it is a number up to 65535.`);
  return port;
}

/** The portal's public address. Throws `ConfigError` for one that is none, or is not safe. */
export function readPortalUrl(env: Environment): URL {
  const text = env['PORTAL_URL'] ?? `http://localhost:${String(readPort(env))}`;
  if (!URL.canParse(text))
    throw new ConfigError(`PORTAL_URL is "${text}"; write https://portal.example.com.`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && url.hostname === 'localhost')) {
    throw new ConfigError(`PORTAL_URL is "${text}"; it starts with https:// (http:// for localhost only).`);
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new ConfigError(`PORTAL_URL is "${text}"; it is a host without path, query or user.`);
  }
  return url;
}

/** The value is never repeated: it holds a password. */
function readSmtpUrl(env: Environment, demonstration: boolean): string | null {
  const text = env['PORTAL_SMTP_URL'] ?? '';
  const problem = 'is the address of a mail server: smtps://user:password@host:465, or smtp://host:587.';
  if (text === '') {
    if (demonstration) return null;
    throw new ConfigError(
      `PORTAL_SMTP_URL is not set, so invitations and notices would go nowhere. It ${problem}`,
    );
  }
  const { protocol, hostname } = URL.canParse(text) ? new URL(text) : { protocol: '', hostname: '' };
  if (!['smtp:', 'smtps:'].includes(protocol) || hostname === '') {
    throw new ConfigError(`PORTAL_SMTP_URL cannot be read. It ${problem}`);
  }
  return encryptedMail('PORTAL_SMTP_URL', text);
}

function readMailFrom(env: Environment, url: URL): string {
  const text = env['PORTAL_MAIL_FROM'] ?? '';
  if (text === '') return `AKOUENDY <no-reply@${url.hostname}>`;
  if (!/^(?:[^<>\p{Cc}]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/u.test(text)) {
    throw new ConfigError(
      `PORTAL_MAIL_FROM is "${text}"; write portal@example.com or AKOUENDY <portal@example.com>.`,
    );
  }
  return text;
}
