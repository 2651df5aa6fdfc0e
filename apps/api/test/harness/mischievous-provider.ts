import { createHmac, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is wrong with the next answer; a function changes the claims of a right one. */
export type Mischief = (claims: Record<string, unknown>) => Record<string, unknown>;

/** How an ID token is signed that must not be believed. */
export type Forgery =
  /** With a key that it does not publish. */
  | 'ANOTHER_KEY'
  /** Not at all, and the token says so (`alg: none`). */
  | 'NONE'
  /** With HMAC and what others know as well: what the portal is called there, or the key that it publishes. */
  | 'HMAC_CLIENT_ID'
  | 'HMAC_PUBLIC_KEY'
  /** With HMAC and the secret that it shares with the portal. */
  | 'HMAC_CLIENT_SECRET';

/** A provider that lies as it is told to. */
export interface MischievousProvider {
  readonly issuer: string;
  /** Changes the claims of the next ID tokens. */
  lie(mischief: Mischief): void;
  /** Signs like this from now on; `null` as it should. */
  forge(forgery: Forgery | null): void;
  /** Every token that it has given out, of any kind. */
  readonly tokens: readonly string[];
  /** Where a browser comes back to from `address`, with the provider's word on who it is (`iss`). */
  answer(address: string, iss?: string): URL;
  stop(): Promise<void>;
}

/** The secret that the portal shares with it. */
export const CLIENT_SECRET = 'a secret of the portal, and of a provider that lies';

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
  const tokens: string[] = [];
  let forgery: Forgery | null = null;
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
        // Says itself that it signs in ways that nobody should believe.
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
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
    const given = { access_token: randomUUID(), id_token: signed(mischief(right), forgery, keys) };
    tokens.push(given.access_token, given.id_token);
    return { ...given, token_type: 'Bearer', expires_in: 300 };
  };
  return {
    issuer,
    lie: (next) => {
      mischief = next;
    },
    forge: (next) => {
      forgery = next;
    },
    tokens,
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

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

function signed(claims: object, forgery: Forgery | null, [own, another]: readonly KeyPair[]): string {
  if (own === undefined || another === undefined) throw new Error('There is no key to sign with');
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const token = (alg: string, signature: (content: Buffer) => Buffer): string => {
    const content = `${encode({ alg, kid: 'a', typ: 'JWT' })}.${encode(claims)}`;
    return `${content}.${signature(Buffer.from(content)).toString('base64url')}`;
  };
  const rsa = ({ privateKey }: KeyPair) => token('RS256', (content) => sign('sha256', content, privateKey));
  const hmac = (key: string) =>
    token('HS256', (content) => createHmac('sha256', key).update(content).digest());
  switch (forgery) {
    case null:
      return rsa(own);
    case 'ANOTHER_KEY':
      return rsa(another);
    case 'NONE':
      return token('none', () => Buffer.alloc(0));
    case 'HMAC_CLIENT_ID':
      return hmac('portal');
    case 'HMAC_PUBLIC_KEY':
      return hmac(own.publicKey.export({ format: 'pem', type: 'spki' }).toString());
    case 'HMAC_CLIENT_SECRET':
      return hmac(CLIENT_SECRET);
  }
}
