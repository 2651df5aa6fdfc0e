import type { Security } from './own-security.ts';

/** A way to prove a second factor. */
export type FactorWay = 'TOTP' | 'PASSKEY' | 'RECOVERY_CODE';

/** A way to prove once more who one is, while signed in. */
export type ConfirmationWay = 'PASSWORD' | FactorWay;

/** The ways in which the person can prove a second factor. */
export function factorWays({ authenticatorAppSince, passkeys, recoveryCodes }: Security): FactorWay[] {
  const ways: FactorWay[] = [];
  if (authenticatorAppSince !== null) ways.push('TOTP');
  if (passkeys.length > 0) ways.push('PASSKEY');
  if (recoveryCodes !== null && recoveryCodes.unused > 0) ways.push('RECOVERY_CODE');
  return ways;
}

/** The ways in which the person can prove once more who they are; none for who has neither factor nor a password that opens anything. */
export function confirmationWays(security: Security): ConfirmationWay[] {
  const ways = factorWays(security);
  if (ways.length > 0) return ways;
  return security.hasPassword && !security.signsInElsewhere ? ['PASSWORD'] : [];
}
