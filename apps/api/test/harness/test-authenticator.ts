import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The public key of every passkey that tests make, as authenticators send it (COSE, ES256). */
export const PUBLIC_KEY: Buffer = coseKey();

/** How an authenticator may be made to answer. */
export interface Behaviour {
  readonly origin?: string;
  readonly counter?: number;
  readonly userVerified?: boolean;
}

interface Options {
  readonly challenge: string;
  readonly rpId?: string;
  readonly rp?: { readonly id: string };
  readonly allowCredentials?: readonly { readonly id: string }[];
}

/** Answers the options of `navigator.credentials.create` as a browser with an authenticator would, as JSON. */
export function createPasskey(options: string, credentialId: Buffer, behaviour: Behaviour = {}): string {
  const { challenge, rp } = JSON.parse(options) as Options;
  const idLength = Buffer.alloc(2);
  idLength.writeUInt16BE(credentialId.length);
  const credential = Buffer.concat([Buffer.alloc(16), idLength, credentialId, PUBLIC_KEY]);
  const attestation = isoCBOR.encode(
    new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      [
        'authData',
        new Uint8Array(Buffer.concat([authenticatorData(rp?.id, behaviour, HAS_CREDENTIAL), credential])),
      ],
    ]) as never,
  );
  return JSON.stringify({
    ...named(credentialId),
    response: {
      clientDataJSON: base64(clientData('webauthn.create', challenge, behaviour)),
      attestationObject: base64(attestation),
      transports: ['internal'],
    },
  });
}

/** Answers the options of `navigator.credentials.get`, with the passkey of `credentialId` or the first that is allowed. */
export function usePasskey(
  options: string,
  { credentialId, ...behaviour }: Behaviour & { readonly credentialId?: Buffer } = {},
): string {
  const { challenge, rpId, allowCredentials = [] } = JSON.parse(options) as Options;
  const id = credentialId ?? Buffer.from(allowCredentials[0]?.id ?? '', 'base64url');
  const data = authenticatorData(rpId, behaviour, 0);
  const client = clientData('webauthn.get', challenge, behaviour);
  const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
  return JSON.stringify({
    ...named(id),
    response: {
      clientDataJSON: base64(client),
      authenticatorData: base64(data),
      signature: base64(sign('sha256', signed, privateKey)),
    },
  });
}

function authenticatorData(
  rpId = 'localhost',
  { counter = 0, userVerified = true }: Behaviour,
  more: number,
): Buffer {
  const flags = USER_PRESENT | (userVerified ? USER_VERIFIED : 0) | more;
  const rest = Buffer.alloc(5);
  rest.writeUInt8(flags);
  rest.writeUInt32BE(counter, 1);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), rest]);
}

function clientData(
  type: string,
  challenge: string,
  { origin = 'http://localhost:4000' }: Behaviour,
): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function named(credentialId: Buffer): object {
  const id = base64(credentialId);
  return { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function coseKey(): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ]);
  return Buffer.from(isoCBOR.encode(key as never));
}
