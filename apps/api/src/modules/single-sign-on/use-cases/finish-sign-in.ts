import { mailDomainOf, roleOfClaims } from '@akouendy/domain/access';
import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { Language } from '../../../platform/access/language.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Config } from '../../../platform/config/config.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { OpenIdProvider, type ProviderClaims } from '../../../platform/oidc/openid-provider.ts';
import { ProviderError, ProviderRefusal } from '../../../platform/oidc/provider-error.ts';
import { hashOfKey } from '../../../platform/secrets/random-key.ts';
import { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { signedIn, type SessionOfRequest } from '../../../platform/session/session.ts';
import { AdmitFromProvider, checkName, LONGEST_NAME, type Arrival } from '../../access/access.public.ts';
import { findConnection, type Connection } from '../persistence/connections.ts';
import { takeSignIn, type SignInUnderWay } from '../persistence/sign-ins.ts';
import { BeginSignIn } from './begin-sign-in.ts';

/** What a browser brings back from a provider. */
export interface Return {
  /** Whose provider's address it has come to. */
  readonly clientId: string;
  /** Path and query of the request. */
  readonly address: string;
  /** The key that the browser was given when it left; `null` when it has none. */
  readonly browserKey: string | null;
}

/** How a sign-in elsewhere ended. */
export type FinishOutcome =
  | { readonly kind: 'SIGNED_IN'; readonly wanted: string; readonly tried: boolean }
  /** `why` is for the log; the person is told that it failed, and, trying, whether it was somebody else. */
  | { readonly kind: 'REFUSED'; readonly why: string; readonly tried: boolean };

/** Lets somebody in who comes back from a company's provider, as the person whom it names. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: OpenIdProvider,
    private readonly begin: BeginSignIn,
    private readonly secrets: SecretBox,
    private readonly admit: AdmitFromProvider,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async execute(
    { clientId, address, browserKey }: Return,
    session: SessionOfRequest,
  ): Promise<FinishOutcome> {
    const url = new URL(address, this.config.url);
    const state = url.searchParams.get('state');
    const refused = (why: string, tried = false): FinishOutcome => ({ kind: 'REFUSED', why, tried });
    if (state === null || browserKey === null) return refused('no state, or another browser');
    const settings = { 'app.sso_state': hashOfKey(state) };
    const under = await this.unitOfWork.as(settings, 'WRITE', (db) => takeSignIn(db, this.clock.now()));
    if (under === null) return refused('unknown, used or late');
    const tried = under.testedBy !== null;
    if (!isSame(under.browserHash, hashOfKey(browserKey))) return refused('another browser', tried);
    if (under.clientId !== clientId.toLowerCase()) return refused('the address of another provider', tried);
    const connection = await this.unitOfWork.as({ 'app.sso_client_id': under.clientId }, 'READ', (db) =>
      findConnection(db, under.clientId),
    );
    if (connection?.version !== under.connectionVersion) return refused('settings have changed', tried);
    try {
      const claims = await this.claimsOf(connection, url, { state, under });
      return await this.letIn(connection, claims, under, session);
    } catch (error) {
      if (error instanceof ProviderError || error instanceof ProviderRefusal)
        return refused(error.message, tried);
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
    { testedBy, wanted }: SignInUnderWay,
    session: SessionOfRequest,
  ): Promise<FinishOutcome> {
    const tried = testedBy !== null;
    const admission = await this.admit.execute(arrivalOf(connection, claims, testedBy));
    if (admission.kind === 'REFUSED') return { kind: 'REFUSED', why: admission.why, tried };
    await session.begin(signedIn(admission.personId, 'SINGLE_SIGN_ON', this.clock.now()));
    return { kind: 'SIGNED_IN', wanted, tried };
  }
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
    subject: sub,
    email: believed,
    name: nameOf(name, believed ?? sub),
    language: typeof locale === 'string' && /^en\b/i.test(locale) ? Language.EN : Language.FR,
    role: roleOfClaims(claims, mapping),
    expected,
  };
}

/** What the provider calls somebody, if that is a name; otherwise what their address, or their identifier, begins with. */
function nameOf(name: unknown, otherwise: string): string {
  if (typeof name === 'string' && checkName(name) === null) return name.trim();
  return [...(otherwise.split('@')[0] ?? otherwise)].slice(0, LONGEST_NAME).join('');
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));
}
