import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is wrong with the next answer; a function changes the claims of a right one. */
export type Mischief = (claims: Record<string, unknown>) => Record<string, unknown>;

/** A provider that lies as it is told to. */
export interface MischievousProvider {
  readonly issuer: string;
  /** Changes the claims of the next ID tokens. */
  lie(mischief: Mischief): void;
  /** Signs with a key that it does not publish, from now on. */
  forge(forged: boolean): void;
  /** Where a browser comes back to from `address`, with the provider's word on who it is (`iss`). */
  answer(address: string, iss?: string): URL;
  stop(): Promise<void>;
}

/** Starts a provider that speaks OpenID Connect, and lies. */
export async function startMischievousProvider(subject: object): Promise<MischievousProvider> {
  const keys = [
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ];
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const nonces = new Map<string, string>();
  let mischief: Mischief = (claims) => claims;
  let forged = false;
  server.on('request', (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answerTo(request.url ?? '', new URLSearchParams(body))));
    });
  });
  const answerTo = (path: string, body: URLSearchParams): object => {
    if (path.startsWith('/.well-known/')) {
      return {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        userinfo_endpoint: `${issuer}/userinfo`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        authorization_response_iss_parameter_supported: true,
      };
    }
    if (path === '/jwks') {
      return {
        keys: [{ ...keys[0]?.publicKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'RS256' }],
      };
    }
    if (path === '/userinfo') return subject;
    const now = Math.floor(Date.now() / 1_000);
    const right = {
      iss: issuer,
      aud: 'portal',
      iat: now,
      exp: now + 300,
      nonce: nonces.get(body.get('code') ?? ''),
      ...subject,
    };
    return {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: 300,
      id_token: signed(mischief(right), keys[forged ? 1 : 0]?.privateKey),
    };
  };
  return {
    issuer,
    lie: (next) => {
      mischief = next;
    },
    forge: (next) => {
      forged = next;
    },
    answer: (address, iss = issuer) => {
      const asked = new URL(address).searchParams;
      const code = randomUUID();
      nonces.set(code, asked.get('nonce') ?? '');
      const back = new URL(asked.get('redirect_uri') ?? '');
      for (const [name, value] of Object.entries({ code, iss, state: asked.get('state') ?? '' })) {
        back.searchParams.set(name, value);
      }
      return back;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function signed(claims: object, key: KeyObject | undefined): string {
  if (key === undefined) throw new Error('There is no key to sign with');
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const content = `${encode({ alg: 'RS256', kid: 'a', typ: 'JWT' })}.${encode(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
}
