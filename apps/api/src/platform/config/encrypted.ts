import { ConfigError } from './config-error.ts';

/** Whether `host`, as an address has it, is this machine: what is sent there crosses no network. */
function isThisMachine(host: string): boolean {
  return /^(|localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?|\/.*)$/i.test(decodeURIComponent(host));
}

/** Parameters by which a mail server's address could do without TLS, or take anybody's certificate. */
const WEAKENING = ['ignoreTLS', 'opportunisticTLS', 'secure', 'tls.rejectUnauthorized'];

/**
 * The address of a mail server that is spoken to by TLS: `smtp:` is taken to mean that it begins before anything else is
 * said, and nothing is sent to a server that cannot. Throws `ConfigError` for an address that says otherwise; its value is
 * never repeated. This machine is left as it is.
 */
export function encryptedMail(name: string, text: string): string {
  const url = new URL(text);
  if (isThisMachine(url.hostname)) return text;
  const { searchParams } = url;
  const weakened = WEAKENING.find((parameter) => searchParams.has(parameter));
  if (weakened !== undefined || (searchParams.get('requireTLS') ?? 'true') !== 'true') {
    throw new ConfigError(
      `${name} turns TLS off (${weakened ?? 'requireTLS'}). Mails leave this machine by TLS only: smtps://, or smtp:// with STARTTLS.`,
    );
  }
  if (url.protocol === 'smtp:') searchParams.set('requireTLS', 'true');
  return url.href;
}

/**
 * Throws `ConfigError` for the address of a database elsewhere that does not say how it is reached; its value is never
 * repeated. `disable` is for a network that is encrypted itself, and has to be said.
 */
export function requireEncryptedDatabase(name: string, text: string): void {
  const { hostname, searchParams } = new URL(text);
  if (isThisMachine(searchParams.get('host') ?? hostname)) return;
  if (['verify-full', 'disable'].includes(searchParams.get('sslmode') ?? '')) return;
  throw new ConfigError(
    `${name} names a database elsewhere: end it with ?sslmode=verify-full, or with ?sslmode=disable where the network between is encrypted itself.`,
  );
}

/** Throws `ConfigError` for a bucket elsewhere that is reached without TLS. */
export function requireEncryptedStore(name: string, url: URL): void {
  const endpoint = url.searchParams.get('endpoint');
  if (endpoint === null) return;
  const { protocol, hostname } = URL.canParse(endpoint) ? new URL(endpoint) : { protocol: '', hostname: '' };
  if (protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname))) return;
  throw new ConfigError(`${name} has an endpoint that is not https (http is for this machine only).`);
}
