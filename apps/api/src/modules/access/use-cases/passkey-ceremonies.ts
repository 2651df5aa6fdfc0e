import { createHash } from 'node:crypto';
import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { Clock } from '../../../platform/clock/clock.ts';
import { Config } from '../../../platform/config/config.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { keepChallenge, takeChallenge, type ChallengePurpose } from '../persistence/passkey-challenges.ts';
import {
  findCredentialsOf,
  findOwnerOfCredential,
  lockCredential,
  markPasskeyUse,
  type PasskeyCredential,
} from '../persistence/passkeys.ts';
import type { Person } from '../queries/people.ts';
import { readPasskeyResponse, type PasskeyResponse } from './passkey-response.ts';

/** A challenge is answered within so many seconds. */
const CHALLENGE_LIFE = 5 * 60;

/** A passkey as its authenticator has made it. */
export type NewPasskey = Omit<PasskeyCredential, 'id' | 'personId'> & { readonly backedUp: boolean };

/**
 * The conversation with an authenticator (Web Authentication): options with a challenge out, a signed response in. A
 * challenge is for one purpose and one session, taken once, and known by its hash only. The authenticator must verify
 * its user, so that a passkey is two factors: the device, and a finger, a face or a PIN.
 */
@Injectable()
export class PasskeyCeremonies {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Options for `navigator.credentials.get`, as JSON: for one of the passkeys of `personId`, or for anybody's. */
  async beginProof(
    purpose: Exclude<ChallengePurpose, 'ADD'>,
    sessionHash: string | null,
    personId: string | null,
  ): Promise<string> {
    const allowed =
      personId === null
        ? []
        : await this.unitOfWork.as({ 'app.person_id': personId }, 'READ', (db) =>
            findCredentialsOf(db, personId),
          );
    const options = await generateAuthenticationOptions({
      rpID: this.config.url.hostname,
      userVerification: 'required',
      timeout: CHALLENGE_LIFE * 1_000,
      allowCredentials: allowed.map(({ credentialId, transports }) => ({
        id: credentialId.toString('base64url'),
        transports,
      })),
    });
    await this.keep(options.challenge, purpose, sessionHash);
    return JSON.stringify(options);
  }

  /** Options for `navigator.credentials.create`, as JSON: for a passkey of `person` on a device that has none of theirs. */
  async beginAdding(person: Person, sessionHash: string | null): Promise<string> {
    const known = await this.unitOfWork.as({ 'app.person_id': person.id }, 'READ', (db) =>
      findCredentialsOf(db, person.id),
    );
    const options = await generateRegistrationOptions({
      rpName: 'AKOUENDY',
      rpID: this.config.url.hostname,
      userID: handleOf(person.id),
      userName: person.email,
      userDisplayName: person.name,
      timeout: CHALLENGE_LIFE * 1_000,
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId.toString('base64url'),
        transports,
      })),
    });
    await this.keep(options.challenge, 'ADD', sessionHash);
    return JSON.stringify(options);
  }

  /** The passkey that has answered a challenge of `purpose`, with the response `json`; else `null`. */
  async proves(
    purpose: Exclude<ChallengePurpose, 'ADD'>,
    sessionHash: string | null,
    json: string,
  ): Promise<Pick<PasskeyCredential, 'personId' | 'credentialId'> | null> {
    const response = readPasskeyResponse(json);
    if (response === null || !(await this.take(response, purpose, sessionHash))) return null;
    const { credentialId } = response;
    const personId = await this.unitOfWork.as(
      { 'app.credential_id': credentialId.toString('hex') },
      'READ',
      (db) => findOwnerOfCredential(db, credentialId),
    );
    if (personId === null || !response.isOf(handleOf(personId))) return null;
    return this.unitOfWork.as({ 'app.person_id': personId }, 'WRITE', async (db) => {
      const credential = await lockCredential(db, personId, credentialId);
      if (credential === null) return null;
      const use = await this.verifiedUse(response, credential);
      if (use === null) return null;
      await markPasskeyUse(db, credential.id, { ...use, now: this.clock.now() });
      return { personId, credentialId };
    });
  }

  /** The passkey that has answered a challenge to add one, with the response `json`; else `null`. */
  async added(sessionHash: string | null, json: string): Promise<NewPasskey | null> {
    const response = readPasskeyResponse(json);
    if (response === null || !(await this.take(response, 'ADD', sessionHash))) return null;
    const { registrationInfo } = await verifyRegistrationResponse({
      response: response.asRegistration(),
      expectedChallenge: response.challenge,
      expectedOrigin: this.config.url.origin,
      expectedRPID: this.config.url.hostname,
      requireUserVerification: true,
    }).catch(asRefused);
    if (registrationInfo === undefined) return null;
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: [...(credential.transports ?? [])],
      backedUp: credentialBackedUp,
    };
  }

  private async verifiedUse(
    response: PasskeyResponse,
    { credentialId, publicKey, counter, transports }: PasskeyCredential,
  ): Promise<{ counter: number; backedUp: boolean } | null> {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response.asAuthentication(),
      expectedChallenge: response.challenge,
      expectedOrigin: this.config.url.origin,
      expectedRPID: this.config.url.hostname,
      requireUserVerification: true,
      credential: {
        id: credentialId.toString('base64url'),
        publicKey: new Uint8Array(publicKey),
        counter,
        transports,
      },
    }).catch(asRefused);
    if (!verified || authenticationInfo === undefined) return null;
    return { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp };
  }

  private async keep(
    challenge: string,
    purpose: ChallengePurpose,
    sessionHash: string | null,
  ): Promise<void> {
    const expiresAt = (this.clock.now() + CHALLENGE_LIFE) as Instant;
    await this.unitOfWork.as({ 'app.challenge_hash': hashOf(challenge) }, 'WRITE', (db) =>
      keepChallenge(db, purpose, sessionHash, expiresAt),
    );
  }

  /** In a transaction of its own: a challenge is used up also by a response that turns out to be wrong. */
  private take(
    { challenge }: PasskeyResponse,
    purpose: ChallengePurpose,
    sessionHash: string | null,
  ): Promise<boolean> {
    return this.unitOfWork.as({ 'app.challenge_hash': hashOf(challenge) }, 'WRITE', (db) =>
      takeChallenge(db, purpose, sessionHash, this.clock.now()),
    );
  }
}

/** What an authenticator knows a person by: the bytes of the person's id, which tell nothing. */
function handleOf(personId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex'));
}

function hashOf(challenge: string): string {
  return createHash('sha256').update(challenge).digest('hex');
}

/** The library throws for whatever is wrong with a response: another origin, another key, a counter that went back. */
function asRefused(): { verified: false; registrationInfo?: never; authenticationInfo?: never } {
  return { verified: false };
}
