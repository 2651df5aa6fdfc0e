import { mailDomainOf } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import publicDomains from 'email-providers/all.json' with { type: 'json' };
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import type { AuditChange } from '../../../platform/audit/audit-entry.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { OpenIdProvider } from '../../../platform/oidc/openid-provider.ts';
import { ProviderError, type ProviderProblem } from '../../../platform/oidc/provider-error.ts';
import { SecretBox } from '../../../platform/secrets/secret-box.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { EndOtherWays, isRecentlyAuthenticated } from '../../access/access.public.ts';
import {
  findConnection,
  findDomainsOfAdmins,
  lockConnection,
  placeOfSecret,
  saveConnection,
  saveDomains,
  type Connection,
} from '../persistence/connections.ts';
import { TellOfConnection } from './tell-of-connection.ts';

/** What an admin says of the company's provider. */
export interface ConnectionCommand {
  readonly issuer: string;
  readonly oidcClientId: string;
  /** Without one, the one that is stored is kept. */
  readonly clientSecret?: string | null;
  readonly domains: readonly string[];
  readonly roleClaim: string | null;
  readonly adminValues: readonly string[];
}

type TidyCommand = ConnectionCommand & { readonly clientSecret: string | null };

/** Which field does not do. */
export type ConnectionField =
  'ISSUER' | 'OIDC_CLIENT_ID' | 'CLIENT_SECRET' | 'DOMAINS' | 'ROLE_CLAIM' | 'ADMIN_VALUES';

/** What became of it. */
export type SaveOutcome =
  | { readonly kind: 'SAVED'; readonly connection: Connection }
  | { readonly kind: 'INVALID'; readonly field: ConnectionField }
  | { readonly kind: 'DOMAIN_NOT_YOURS'; readonly domain: string }
  | { readonly kind: 'NOT_RECENT' }
  | { readonly kind: 'PROVIDER_PROBLEM'; readonly problem: ProviderProblem };

const LONGEST = 300;
const MOST_DOMAINS = 10;
const MOST_VALUES = 20;

/** Where strangers have addresses too. */
const PUBLIC_DOMAINS: ReadonlySet<string> = new Set(publicDomains);

class DomainTaken extends Error {}

/**
 * Stores how a company's people sign in at its own provider, once that provider has been found. A change of anything
 * that could lock people out makes it one way in of several again, until it has been tried anew.
 */
@Injectable()
export class SaveConnection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: OpenIdProvider,
    private readonly secrets: SecretBox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly telling: TellOfConnection,
    private readonly otherWays: EndOtherWays,
  ) {}

  async execute(said: ConnectionCommand, session: SessionOfRequest): Promise<SaveOutcome> {
    const { clientId } = currentActor();
    if (clientId === null) throw new AccessError('FORBIDDEN');
    const command = tidied(said);
    const before = await this.unitOfWork.read((db) => findConnection(db, clientId));
    const field = invalidFieldOf(command, before !== null);
    if (field !== null) return { kind: 'INVALID', field };
    if (!isRecentlyAuthenticated(session, this.clock.now())) return { kind: 'NOT_RECENT' };
    const place = placeOfSecret(clientId);
    const clientSecret = command.clientSecret ?? this.secrets.open(before?.sealedSecret ?? '', place);
    const { issuer, oidcClientId } = command;
    try {
      await this.provider.check({ issuer, clientId: oidcClientId, clientSecret });
    } catch (error) {
      if (error instanceof ProviderError) return { kind: 'PROVIDER_PROBLEM', problem: error.problem };
      throw error;
    }
    const sealedSecret = this.secrets.seal(clientSecret, place);
    try {
      return await this.unitOfWork.write((db) => this.save(db, clientId, command, sealedSecret));
    } catch (error) {
      if (error instanceof DomainTaken) return { kind: 'DOMAIN_NOT_YOURS', domain: error.message };
      throw error;
    }
  }

  private async save(
    db: Database,
    clientId: string,
    { issuer, oidcClientId, domains, roleClaim, adminValues, clientSecret }: TidyCommand,
    sealedSecret: string,
  ): Promise<SaveOutcome> {
    await lockConnection(db, clientId);
    const own = await findDomainsOfAdmins(db, clientId);
    const foreign = domains.find((domain) => !own.has(domain) || PUBLIC_DOMAINS.has(domain));
    if (foreign !== undefined) return { kind: 'DOMAIN_NOT_YOURS', domain: foreign };
    const before = await findConnection(db, clientId);
    const same =
      before !== null &&
      clientSecret === null &&
      before.issuer === issuer &&
      before.oidcClientId === oidcClientId &&
      before.domains.every((domain) => domains.includes(domain));
    if (before?.enforced === true) await this.otherWays.of(db, clientId);
    await saveConnection(
      db,
      {
        clientId,
        issuer,
        oidcClientId,
        sealedSecret,
        roleClaim,
        adminValues,
        enforced: same && before.enforced,
      },
      this.clock.now(),
    );
    // A domain that leads to another client's provider looks like any that is not the company's.
    if (!(await saveDomains(db, clientId, domains))) throw new DomainTaken(domains[0] ?? '');
    const connection = await findConnection(db, clientId);
    if (connection === null) throw new Error('A connection that was just stored is not there');
    await this.audit.record(db, {
      action: 'single_sign_on.saved',
      objectType: 'client',
      objectId: clientId,
      clientId,
      detail: { issuer, newSecret: clientSecret !== null },
      change: changeOf(before, connection),
    });
    await this.telling.tell(db, clientId, { what: 'SAVED', issuer });
    return { kind: 'SAVED', connection };
  }
}

/** What the settings were and are, as far as they differ. The secret is none of it. */
function changeOf(before: Connection | null, after: Connection): AuditChange {
  const facts = ({ issuer, oidcClientId, domains, roleClaim, adminValues, enforced }: Connection) =>
    Object.entries({ issuer, oidcClientId, domains, roleClaim, adminValues, enforced });
  const [was, is] = [before === null ? null : facts(before), facts(after)];
  const texts = new Map(was?.map(([name, value]) => [name, JSON.stringify(value)]));
  const differs = new Set(
    is.filter(([name, value]) => texts.get(name) !== JSON.stringify(value)).map(([name]) => name),
  );
  const kept = (all: typeof is) => Object.fromEntries(all.filter(([name]) => differs.has(name)));
  return { before: was === null ? null : kept(was), after: kept(is) };
}

function tidied(command: ConnectionCommand): TidyCommand {
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
  };
}

function invalidFieldOf(command: TidyCommand, isStored: boolean): ConnectionField | null {
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
