import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { Config } from '../config/config.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { ProviderError, ProviderRefusal } from './provider-error.ts';
import { isLoopback } from './public-address.ts';

/** How the portal is known at a company's provider. */
export interface ProviderClient {
  /** The provider's name, an address. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What ties the provider's answer to the sign-in that asked for it. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** What a provider says of somebody; its signature, time, addressee and nonce have been checked. */
export interface ProviderClaims extends Readonly<Record<string, unknown>> {
  readonly sub: string;
}

/** How long what a provider says of itself is believed; milliseconds. */
const DISCOVERY_LIFE = 10 * 60_000;

/** Providers remembered at a time. */
const MOST_REMEMBERED = 100;

/** Seconds that a provider may take for an answer. */
const PATIENCE = 5;

/**
 * OpenID Connect with the code flow, PKCE (S256), state and nonce. What providers say of themselves is remembered for
 * some minutes; nothing else is, and no process needs what another one remembers.
 */
@Injectable()
export class OpenIdProvider {
  private readonly local: boolean;
  private readonly fetch: client.CustomFetch;
  private readonly known = new Map<
    string,
    { readonly until: number; readonly found: Promise<client.Configuration> }
  >();

  constructor(config: Config) {
    this.local = config.url.hostname === 'localhost';
    this.fetch = guardedFetch({ local: this.local });
  }

  /** New secrets for one sign-in. */
  newChecks(): SignInChecks {
    return {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
  }

  /** Looks the provider up. Throws `ProviderError`. */
  async check(provider: ProviderClient): Promise<void> {
    this.known.delete(keyOf(provider));
    await this.configurationOf(provider);
  }

  /** Where a browser goes to sign in. Throws `ProviderError`. */
  async addressToSignIn(
    provider: ProviderClient,
    { state, nonce, codeVerifier }: SignInChecks,
    {
      redirectUri,
      email,
      anew,
    }: {
      readonly redirectUri: string;
      readonly email: string;
      /** Whether who is signed in there already must sign in once more. */
      readonly anew: boolean;
    },
  ): Promise<URL> {
    return client.buildAuthorizationUrl(await this.configurationOf(provider), {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      login_hint: email,
      ...(anew ? { prompt: 'login', max_age: '0' } : {}),
    });
  }

  /**
   * What the provider says of who has come back to `address`; the `wanted` claims are asked for where the ID token leaves
   * one out. Throws `ProviderError`, or `ProviderRefusal` when the
   * answer is not the one to this sign-in: another state, nonce, provider, addressee, signature, or too late.
   */
  async claimsOf(
    provider: ProviderClient,
    address: URL,
    checks: SignInChecks,
    wanted: readonly string[],
  ): Promise<ProviderClaims> {
    const configuration = await this.configurationOf(provider);
    try {
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new ProviderRefusal('There is no ID token');
      const { userinfo_endpoint: more } = configuration.serverMetadata();
      if (more === undefined || wanted.every((name) => Object.hasOwn(claims, name))) return claims;
      const said = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return { ...said, ...claims };
    } catch (error) {
      if (error instanceof ProviderRefusal) throw error;
      throw new ProviderRefusal(error instanceof Error ? error.message : 'refused', { cause: error });
    }
  }

  private configurationOf(provider: ProviderClient): Promise<client.Configuration> {
    const key = keyOf(provider);
    const remembered = this.known.get(key);
    if (remembered !== undefined && remembered.until > performance.now()) return remembered.found;
    const found = this.discover(provider);
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    this.known.set(key, { until: performance.now() + DISCOVERY_LIFE, found });
    found.catch(() => this.known.delete(key));
    return found;
  }

  private async discover({ issuer, clientId, clientSecret }: ProviderClient): Promise<client.Configuration> {
    const server = readIssuer(issuer);
    const insecure = this.local && isLoopback(server) && server.protocol === 'http:';
    if (server.protocol !== 'https:' && !insecure) throw new ProviderError('NOT_HTTPS');
    const execute = insecure ? [allowThisMachine] : [];
    let discovered: client.Configuration;
    try {
      discovered = await client.discovery(server, clientId, clientSecret, undefined, {
        [client.customFetch]: this.fetch,
        execute,
        timeout: PATIENCE,
      });
    } catch (error) {
      throw providerError(error);
    }
    const metadata = discovered.serverMetadata();
    const ways = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = ways.includes('client_secret_basic')
      ? client.ClientSecretBasic(clientSecret)
      : client.ClientSecretPost(clientSecret);
    const configuration = new client.Configuration(metadata, clientId, clientSecret, way);
    configuration[client.customFetch] = this.fetch;
    configuration.timeout = PATIENCE;
    for (const adjust of [client.enableNonRepudiationChecks, ...execute]) adjust(configuration);
    return configuration;
  }
}

/** Plain http, to this machine alone: the fetch above refuses every other host. */
const allowThisMachine: (configuration: client.Configuration) => void = client.allowInsecureRequests;

function readIssuer(issuer: string): URL {
  if (!URL.canParse(issuer)) throw new ProviderError('NOT_A_PROVIDER');
  return new URL(issuer);
}

function providerError(error: unknown): ProviderError {
  for (
    let each = error;
    typeof each === 'object' && each !== null;
    each = (each as { cause?: unknown }).cause
  ) {
    if (each instanceof ProviderError) return each;
  }
  const { code } = (error ?? {}) as { code?: unknown };
  const unanswered = error instanceof TypeError || code === 'OAUTH_TIMEOUT';
  return new ProviderError(unanswered ? 'NO_ANSWER' : 'NOT_A_PROVIDER', { cause: error });
}

function keyOf({ issuer, clientId, clientSecret }: ProviderClient): string {
  return createHash('sha256')
    .update(JSON.stringify([issuer, clientId, clientSecret]))
    .digest('hex');
}
