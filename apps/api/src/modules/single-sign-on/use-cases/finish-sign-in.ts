import type { Instant } from '@akouendy/domain';
import { mailDomainOf, roleOfClaims } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { Language } from '../../../platform/access/language.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Config } from '../../../platform/config/config.ts';
import type { Database } from '../../../platform/database/database.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { OpenIdProvider, type ProviderClaims } from '../../../platform/oidc/openid-provider.ts';
import { ProviderError, ProviderRefusal } from '../../../platform/oidc/provider-error.ts';
import { hashOfKey } from '../../../platform/secrets/random-key.ts';
import { SecretBox } from '../../../platform/secrets/secret-box.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { AdmitFromProvider, BeginSession, type Arrival } from '../../access/access.public.ts';
import { findConnection, type Connection } from '../persistence/connections.ts';
import { takeSignIn, type SignInUnderWay, type TakenSignIn } from '../persistence/sign-ins.ts';
import { BeginSignIn, SIGN_IN_LIFE } from './begin-sign-in.ts';
import { nameOfArrival } from './name-of-arrival.ts';
import { TellRefusedReturn } from './tell-refused-return.ts';
import { TRY_PAGE } from './try-connection.ts';

/** What a browser brings back from a provider. */
export interface Return {
  /** Whose provider's address it has come to. */
  readonly clientId: string;
  /** Path and query of the request. */
  readonly address: string;
  /** The key that the browser was given when it left; `null` when it has none. */
  readonly browserKey: string | null;
}

/** What the person is told of a sign-in that did not work out; why exactly, the log knows. */
export type RefusedBecause =
  /** They gave up at the provider. */
  | 'CANCELLED'
  /** Whom the provider names is nobody whom it may speak for: another domain, unverified, removed, somebody else. */
  | 'NOT_ADMITTED'
  /** The return is late, came twice, or to another browser, or the settings have changed since. */
  | 'EXPIRED'
  /** It was to be a proof, and the provider does not say that they have just signed in there. */
  | 'NOT_PROVED'
  /** The provider refused, failed, or its answer does not hold. */
  | 'PROVIDER_FAILED';

/** How a sign-in elsewhere ended. */
export type FinishOutcome =
  | { readonly kind: 'SIGNED_IN'; readonly wanted: string }
  | {
      readonly kind: 'REFUSED';
      readonly because: RefusedBecause;
      /** For the log. */
      readonly why: string;
      /** Whether an admin was trying the settings. */
      readonly tried: boolean;
      /** The page that was wanted; the home page when that is not known. */
      readonly wanted: string;
    };

/** Lets somebody in who comes back from a company's provider, as the person whom it names. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: OpenIdProvider,
    private readonly begin: BeginSignIn,
    private readonly secrets: SecretBox,
    private readonly admit: AdmitFromProvider,
    private readonly sessions: BeginSession,
    private readonly refused: TellRefusedReturn,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async execute(
    { clientId, address, browserKey }: Return,
    session: SessionOfRequest,
  ): Promise<FinishOutcome> {
    const url = new URL(address, this.config.url);
    const state = url.searchParams.get('state');
    if (state === null || browserKey === null) {
      return refusal('EXPIRED', 'no state, or another browser', NOWHERE);
    }
    const settings = { 'app.sso_state': hashOfKey(state) };
    const under = await this.unitOfWork.as(settings, 'WRITE', (db) => takeSignIn(db, this.clock.now()));
    if (under === null) return refusal('EXPIRED', 'unknown, used or late', NOWHERE);
    // Whoever has not left in this browser is told nothing of where it led.
    const outcome = isSame(under.browserHash, hashOfKey(browserKey))
      ? await this.finish({ clientId, url, state }, under, session)
      : refusal('EXPIRED', 'another browser', NOWHERE);
    if (outcome.kind === 'REFUSED') await this.refused.tell(under.clientId, outcome.because);
    return outcome;
  }

  private async finish(
    { clientId, url, state }: { readonly clientId: string; readonly url: URL; readonly state: string },
    under: TakenSignIn,
    session: SessionOfRequest,
  ): Promise<FinishOutcome> {
    if (under.clientId !== clientId.toLowerCase()) {
      return refusal('PROVIDER_FAILED', 'the address of another provider', under);
    }
    if (url.searchParams.get('error') === 'access_denied') {
      return refusal('CANCELLED', 'given up at the provider', under);
    }
    const connection = await this.unitOfWork.as({ 'app.sso_client_id': under.clientId }, 'READ', (db) =>
      findConnection(db, under.clientId),
    );
    if (connection?.version !== under.connectionVersion) {
      return refusal('EXPIRED', 'settings have changed', under);
    }
    try {
      const claims = await this.claimsOf(connection, url, { state, under });
      return await this.letIn(connection, claims, under, session);
    } catch (error) {
      if (error instanceof ProviderError || error instanceof ProviderRefusal) {
        return refusal('PROVIDER_FAILED', error.message, under);
      }
      throw error;
    }
  }

  private claimsOf(
    connection: Connection,
    url: URL,
    { state, under }: { readonly state: string; readonly under: SignInUnderWay },
  ): Promise<ProviderClaims> {
    const checks = {
      state,
      nonce: under.nonce,
      codeVerifier: this.secrets.open(under.sealedVerifier, hashOfKey(state)),
    };
    const role = connection.roleClaim?.split('.').slice(0, 1) ?? [];
    return this.provider.claimsOf(this.begin.providerOf(connection), url, checks, ['email', ...role]);
  }

  private async letIn(
    connection: Connection,
    claims: ProviderClaims,
    under: TakenSignIn,
    session: SessionOfRequest,
  ): Promise<FinishOutcome> {
    const now = this.clock.now();
    const since = secondsSinceAuthentication(claims);
    if (under.proves && !isOfThisDeparture(since, now - (under.expiresAt - SIGN_IN_LIFE))) {
      return refusal('NOT_PROVED', `authenticated ${String(since)} seconds before`, under);
    }
    const admission = await this.admit.execute(arrivalOf(connection, claims, under.testedBy));
    if (admission.kind === 'REFUSED') return refusal('NOT_ADMITTED', admission.why, under);
    const { actor, stillHolds } = admission;
    const grounds = async (db: Database): Promise<boolean> =>
      (await stillHolds(db)) && (await findConnection(db, under.clientId))?.version === connection.version;
    const provedAt = (since === null ? 0 : now - since) as Instant;
    const proof = { means: 'SINGLE_SIGN_ON', by: 'single_sign_on', accounts: [], grounds, provedAt } as const;
    if ((await this.sessions.execute(actor, proof, session)) === 'ENDED') {
      return refusal('EXPIRED', 'ended meanwhile', under);
    }
    return { kind: 'SIGNED_IN', wanted: under.wanted };
  }
}

/** How far apart the clocks of a provider's machines, and the ways between, may be; seconds. */
const TOLERANCE = 60;

/**
 * For how long, by the provider's own clock, somebody had been signed in there when it said so; `null` when it does not
 * tell. Its word was given for this sign-in, whose nonce it has.
 */
function secondsSinceAuthentication({ iat, auth_time: at }: ProviderClaims): number | null {
  if (typeof iat !== 'number' || typeof at !== 'number' || !Number.isFinite(iat - at)) return null;
  return Math.max(0, Math.floor(iat - at));
}

/** Whether they have signed in there `since` this browser left, `away` seconds ago. */
function isOfThisDeparture(since: number | null, away: number): boolean {
  return since !== null && since <= away + TOLERANCE;
}

const NOWHERE = { wanted: '/', testedBy: null };

function refusal(
  because: RefusedBecause,
  why: string,
  { wanted, testedBy }: Pick<SignInUnderWay, 'wanted' | 'testedBy'>,
): FinishOutcome {
  return { kind: 'REFUSED', because, why, tried: testedBy !== null && wanted.startsWith(TRY_PAGE), wanted };
}

/** What the claims say, as far as it is believed: an address that is verified and of the company's own domains. */
function arrivalOf(connection: Connection, claims: ProviderClaims, expected: string | null): Arrival {
  const { email, email_verified: verified, name, locale, sub } = claims;
  const address = typeof email === 'string' && verified === true ? email.trim().toLowerCase() : null;
  const domain = address === null ? null : mailDomainOf(address);
  const believed = domain !== null && connection.domains.includes(domain) ? address : null;
  const mapping =
    connection.roleClaim === null
      ? null
      : { claim: connection.roleClaim, adminValues: connection.adminValues };
  return {
    clientId: connection.clientId,
    issuer: connection.issuer,
    connectionVersion: connection.version,
    subject: sub,
    email: believed,
    name: nameOfArrival(name, believed ?? sub),
    language: typeof locale === 'string' && /^en\b/i.test(locale) ? Language.EN : Language.FR,
    role: roleOfClaims(claims, mapping),
    expected,
  };
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));
}
