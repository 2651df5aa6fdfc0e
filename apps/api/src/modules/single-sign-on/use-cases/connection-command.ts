import { mailDomainOf } from '@akouendy/domain/access';

/** What an admin says of the company's provider. */
export interface ConnectionCommand {
  readonly issuer: string;
  readonly oidcClientId: string;
  /** Without one, the one that is stored is kept. */
  readonly clientSecret?: string | null;
  readonly domains: readonly string[];
  readonly roleClaim: string | null;
  readonly adminValues: readonly string[];
  /** Whether it may make a provider that is the only way in one of several; without that it is asked first. */
  readonly mayRelax?: boolean | null;
}

/** The same as it is stored. */
export type TidyCommand = ConnectionCommand & {
  readonly clientSecret: string | null;
  readonly mayRelax: boolean;
};

/** Which field does not do. */
export type ConnectionField =
  'ISSUER' | 'OIDC_CLIENT_ID' | 'CLIENT_SECRET' | 'DOMAINS' | 'ROLE_CLAIM' | 'ADMIN_VALUES';

const LONGEST = 300;
const MOST_DOMAINS = 10;
const MOST_VALUES = 20;

/** Without spaces around, empty texts, and anything twice; domains in small letters and in order. */
export function tidied(command: ConnectionCommand): TidyCommand {
  const list = (texts: readonly string[]): string[] => [
    ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
  ];
  const roleClaim = command.roleClaim?.trim() ?? '';
  return {
    issuer: command.issuer.trim(),
    oidcClientId: command.oidcClientId.trim(),
    clientSecret: command.clientSecret === '' ? null : (command.clientSecret ?? null),
    domains: list(command.domains.map((domain) => domain.toLowerCase().replace(/^@/, ''))).sort(),
    roleClaim: roleClaim === '' ? null : roleClaim,
    adminValues: roleClaim === '' ? [] : list(command.adminValues),
    mayRelax: command.mayRelax ?? false,
  };
}

/** The first field that does not do; `null` when all do. A secret is needed unless one `isStored`. */
export function invalidFieldOf(command: TidyCommand, isStored: boolean): ConnectionField | null {
  const { issuer, oidcClientId, clientSecret, domains, roleClaim, adminValues } = command;
  const isText = (text: string): boolean => text !== '' && text.length <= LONGEST && !/\p{Cc}/u.test(text);
  if (!isText(issuer) || !isIssuer(issuer)) return 'ISSUER';
  if (!isText(oidcClientId)) return 'OIDC_CLIENT_ID';
  if (clientSecret === null ? !isStored : !isText(clientSecret)) return 'CLIENT_SECRET';
  const areDomains = domains.every((domain) => mailDomainOf(`x@${domain}`) === domain);
  if (domains.length < 1 || domains.length > MOST_DOMAINS || !areDomains) return 'DOMAINS';
  if (roleClaim === null) return null;
  if (!isText(roleClaim)) return 'ROLE_CLAIM';
  const areValues = adminValues.every(isText);
  return adminValues.length < 1 || adminValues.length > MOST_VALUES || !areValues ? 'ADMIN_VALUES' : null;
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && search === '' && hash === '' && username === '';
}
