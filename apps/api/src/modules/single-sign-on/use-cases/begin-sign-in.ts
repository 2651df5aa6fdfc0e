import { mailDomainOf } from '@akouendy/domain/access';
import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Config } from '../../../platform/config/config.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { OpenIdProvider } from '../../../platform/oidc/openid-provider.ts';
import { ProviderError, type ProviderProblem } from '../../../platform/oidc/provider-error.ts';
import { hashOfKey, newKey } from '../../../platform/secrets/random-key.ts';
import { SecretBox } from '../../../platform/secrets/secret-box.ts';
import {
  findClientOfDomain,
  findConnection,
  placeOfSecret,
  type Connection,
} from '../persistence/connections.ts';
import { appendSignIn } from '../persistence/sign-ins.ts';
import { safePath } from './safe-path.ts';

/** A sign-in at a provider is come back from within so long; seconds. */
export const SIGN_IN_LIFE = 10 * 60;

/** Where the browser goes, and the key that it keeps until it is back. */
export interface Departure {
  readonly kind: 'DEPARTURE';
  readonly address: URL;
  readonly browserKey: string;
}

/** What became of the wish to sign in elsewhere. */
export type BeginOutcome =
  | Departure
  /** No company's provider answers for this address. */
  | { readonly kind: 'NO_PROVIDER' }
  | { readonly kind: 'PROVIDER_AWAY'; readonly problem: ProviderProblem };

/** Who wants to go where. */
export interface BeginCommand {
  readonly email: string;
  /** The page of the portal to open afterwards. */
  readonly wanted: string;
}

/** Sends a browser to the provider of the company whose mail domain somebody has typed. */
@Injectable()
export class BeginSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: OpenIdProvider,
    private readonly secrets: SecretBox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async execute({ email, wanted }: BeginCommand): Promise<BeginOutcome> {
    const domain = mailDomainOf(email);
    if (domain === null) return { kind: 'NO_PROVIDER' };
    const clientId = await this.unitOfWork.as({ 'app.sso_domain': domain }, 'READ', findClientOfDomain);
    if (clientId === null) return { kind: 'NO_PROVIDER' };
    const connection = await this.unitOfWork.as({ 'app.sso_client_id': clientId }, 'READ', (db) =>
      findConnection(db, clientId),
    );
    return connection === null
      ? { kind: 'NO_PROVIDER' }
      : this.depart(connection, {
          email: email.trim(),
          wanted: safePath(wanted),
          testedBy: null,
          proves: false,
        });
  }

  /**
   * The same for a known connection, also as a try or a proof (`proves`) of who is signed in already: for a proof the
   * provider is asked to have them sign in anew.
   */
  async depart(
    connection: Connection,
    {
      email,
      wanted,
      testedBy,
      proves,
    }: BeginCommand & { readonly testedBy: string | null; readonly proves: boolean },
  ): Promise<BeginOutcome> {
    const { clientId } = connection;
    const checks = this.provider.newChecks();
    let address: URL;
    try {
      address = await this.provider.addressToSignIn(this.providerOf(connection), checks, {
        redirectUri: this.redirectUri(clientId),
        email,
        anew: proves,
      });
    } catch (error) {
      if (error instanceof ProviderError) return { kind: 'PROVIDER_AWAY', problem: error.problem };
      throw error;
    }
    const [stateHash, browserKey] = [hashOfKey(checks.state), newKey()];
    const signIn = {
      clientId,
      connectionVersion: connection.version,
      nonce: checks.nonce,
      sealedVerifier: this.secrets.seal(checks.codeVerifier, stateHash),
      wanted,
      testedBy,
      proves,
      browserHash: hashOfKey(browserKey),
    };
    const expiresAt = (this.clock.now() + SIGN_IN_LIFE) as Instant;
    await this.unitOfWork.as({ 'app.sso_state': stateHash }, 'WRITE', (db) =>
      appendSignIn(db, signIn, expiresAt),
    );
    return { kind: 'DEPARTURE', address, browserKey };
  }

  /** What the provider of `connection` is, its secret opened. */
  providerOf({ clientId, issuer, oidcClientId, sealedSecret }: Connection): {
    issuer: string;
    clientId: string;
    clientSecret: string;
  } {
    return {
      issuer,
      clientId: oidcClientId,
      clientSecret: this.secrets.open(sealedSecret, placeOfSecret(clientId)),
    };
  }

  /** Where a client's provider sends browsers back to: an address of its own, so that no provider answers for another. */
  redirectUri(clientId: string): string {
    return new URL(`/sso/${clientId}/retour`, this.config.url).href;
  }
}
