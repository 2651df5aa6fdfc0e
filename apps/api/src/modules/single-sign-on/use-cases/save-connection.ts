import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import publicDomains from 'email-providers/all.json' with { type: 'json' };
import { AccessError } from '../../../platform/access/access-error.ts';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Paces } from '../../../platform/limits/paces.ts';
import { OpenIdProvider } from '../../../platform/oidc/openid-provider.ts';
import { ProviderError, type ProviderProblem } from '../../../platform/oidc/provider-error.ts';
import { SecretBox } from '../../../platform/secrets/secret-box.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { EndOtherWays, isRecentlyAuthenticated } from '../../access/access.public.ts';
import {
  findConnection,
  findDomainsOfAdmins,
  findDomainsOfLinkedAdmins,
  lockConnection,
  placeOfSecret,
  saveConnection,
  saveDomains,
  type Connection,
} from '../persistence/connections.ts';
import { changeOf } from './connection-change.ts';
import {
  invalidFieldOf,
  tidied,
  type ConnectionCommand,
  type ConnectionField,
  type TidyCommand,
} from './connection-command.ts';
import { TellOfConnection } from './tell-of-connection.ts';

/** What became of it. */
export type SaveOutcome =
  | { readonly kind: 'SAVED'; readonly connection: Connection }
  | { readonly kind: 'INVALID'; readonly field: ConnectionField }
  | { readonly kind: 'DOMAIN_NOT_YOURS'; readonly domain: string }
  /** No admin who has come in through the provider would keep an address that it may speak for: all would be locked out. */
  | { readonly kind: 'LOCKS_OUT' }
  /** It would cease to be the only way in, which is asked first. */
  | { readonly kind: 'WOULD_RELAX' }
  | { readonly kind: 'TOO_MANY_ATTEMPTS'; readonly retryAt: Instant }
  | { readonly kind: 'NOT_RECENT' }
  | { readonly kind: 'PROVIDER_PROBLEM'; readonly problem: ProviderProblem };

/** Where strangers have addresses too. */
const PUBLIC_DOMAINS: ReadonlySet<string> = new Set(publicDomains);

class DomainTaken extends Error {}

/**
 * Stores how a company's people sign in at its own provider, once that provider has been found. Another provider, name
 * of the portal there or secret could lock everybody out: it makes it one way in of several again, until it has been
 * tried anew, and only for who agrees to that. A domain that is taken off opens nothing (ADR 0185). What is so already
 * is told to nobody.
 */
@Injectable()
export class SaveConnection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: OpenIdProvider,
    private readonly secrets: SecretBox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly admins: TellOfConnection,
    private readonly otherWays: EndOtherWays,
    private readonly paces: Paces,
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
    { issuer, oidcClientId, domains, roleClaim, adminValues, clientSecret, mayRelax }: TidyCommand,
    sealedSecret: string,
  ): Promise<SaveOutcome> {
    await lockConnection(db, clientId);
    const own = await findDomainsOfAdmins(db, clientId);
    const foreign = domains.find((domain) => !own.has(domain) || PUBLIC_DOMAINS.has(domain));
    if (foreign !== undefined) return { kind: 'DOMAIN_NOT_YOURS', domain: foreign };
    const before = await findConnection(db, clientId);
    const same = clientSecret === null && before?.issuer === issuer && before.oidcClientId === oidcClientId;
    const wasEnforced = before?.enforced ?? false;
    const enforced = same && wasEnforced;
    if (wasEnforced && !enforced && !mayRelax) return { kind: 'WOULD_RELAX' };
    if (enforced && (await this.locksOut(db, before, domains))) return { kind: 'LOCKS_OUT' };
    const facts = { issuer, oidcClientId, domains, roleClaim, adminValues, enforced };
    const change = changeOf(before, facts);
    if (before !== null && clientSecret === null && Object.keys(change.after).length === 0) {
      return { kind: 'SAVED', connection: before };
    }
    const now = this.clock.now();
    const retryAt = await this.paces.keep(db, 'sign_in_settings', clientId, now);
    if (retryAt !== null) return { kind: 'TOO_MANY_ATTEMPTS', retryAt };
    if (wasEnforced) await this.otherWays.of(db, clientId);
    await saveConnection(db, { clientId, sealedSecret, ...facts }, now);
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
      change,
    });
    await this.admins.tell(db, clientId, { what: wasEnforced && !enforced ? 'RELAXED' : 'SAVED', issuer });
    return { kind: 'SAVED', connection };
  }

  /** Whether what is taken off leaves no admin who is known to come in by it with an address of what stays. */
  private async locksOut(db: Database, before: Connection, domains: readonly string[]): Promise<boolean> {
    if (before.domains.every((domain) => domains.includes(domain))) return false;
    const linked = await findDomainsOfLinkedAdmins(db, before);
    return !domains.some((domain) => linked.has(domain));
  }
}
