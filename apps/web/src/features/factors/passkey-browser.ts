import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Why there is no answer of an authenticator. */
export type NoPasskey = 'CANCELLED' | 'ALREADY_HERE' | 'UNSUPPORTED';

/** What an authenticator has answered, as JSON for the API, or why it has not. */
export type PasskeyAnswer = { readonly response: string } | { readonly missing: NoPasskey };

/** Whether this browser can use passkeys at all. */
export const passkeysAreSupported = browserSupportsWebAuthn;

/** Lets the person use a passkey, with `options` of the API as JSON. */
export function answerWithPasskey(options: string): Promise<PasskeyAnswer> {
  return answered(() =>
    startAuthentication({ optionsJSON: JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON }),
  );
}

/** Lets the person make a passkey on one of their devices, with `options` of the API as JSON. */
export function makePasskey(options: string): Promise<PasskeyAnswer> {
  return answered(() =>
    startRegistration({ optionsJSON: JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON }),
  );
}

async function answered(ask: () => Promise<object>): Promise<PasskeyAnswer> {
  if (!browserSupportsWebAuthn()) return { missing: 'UNSUPPORTED' };
  try {
    return { response: JSON.stringify(await ask()) };
  } catch (error) {
    if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') {
      return { missing: 'ALREADY_HERE' };
    }
    // Browsers don't tell a person who says no from a device that is not there or a time that has run out.
    if (error instanceof WebAuthnError || error instanceof DOMException) return { missing: 'CANCELLED' };
    throw error;
  }
}
