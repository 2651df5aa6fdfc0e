import type { Instant } from '@akouendy/domain';
import { Secret, TOTP } from 'otpauth';

/** What every authenticator app understands: six digits of SHA-1, new ones every 30 seconds. */
const CODES = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Under which name the app shows the portal. */
const ISSUER = 'AKOUENDY';

/** Clocks may differ by so many steps, either way. */
const SKEW_STEPS = 1;

/** 160 random bits in base32, as they are typed into an app. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an app reads from a QR code. */
export function totpUri(secret: string, email: string): string {
  return new TOTP({ ...CODES, issuer: ISSUER, label: email, secret }).toString();
}

/** The 30-second step that `code` is of, near `now`; `null` when it is of none. Spaces in a code don't count. */
export function stepOfCode(secret: string, code: string, now: Instant): number | null {
  const totp = new TOTP({ ...CODES, secret });
  const timestamp = now * 1_000;
  const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp, window: SKEW_STEPS });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
