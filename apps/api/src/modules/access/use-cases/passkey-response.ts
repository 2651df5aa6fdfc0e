import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** What a browser sends of an authenticator, read as far as it is needed to look it up; nothing in it is proved yet. */
export interface PasskeyResponse {
  readonly credentialId: Buffer;
  /** The challenge that it says it answers, in base64url. */
  readonly challenge: string;
  /** Whether it names the owner of `handle`, or nobody. */
  isOf(handle: Uint8Array): boolean;
  asAuthentication(): AuthenticationResponseJSON;
  asRegistration(): RegistrationResponseJSON;
}

/** Reads the JSON form of a response (`PublicKeyCredential.toJSON()`); `null` when it is none. */
export function readPasskeyResponse(json: string): PasskeyResponse | null {
  const sent = parsed(json);
  const { id, response } = sent ?? {};
  if (typeof id !== 'string' || !isObject(response)) return null;
  const { clientDataJSON, userHandle } = response;
  if (typeof clientDataJSON !== 'string') return null;
  const challenge = parsed(Buffer.from(clientDataJSON, 'base64url').toString())?.['challenge'];
  if (typeof challenge !== 'string') return null;
  return {
    credentialId: Buffer.from(id, 'base64url'),
    challenge,
    isOf: (handle) =>
      typeof userHandle !== 'string' || Buffer.from(userHandle, 'base64url').equals(Buffer.from(handle)),
    asAuthentication: () => sent as unknown as AuthenticationResponseJSON,
    asRegistration: () => sent as unknown as RegistrationResponseJSON,
  };
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
