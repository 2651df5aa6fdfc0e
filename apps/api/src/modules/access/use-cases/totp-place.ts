/** What the secret of a person's authenticator app is sealed for. */
export function totpPlace(personId: string): string {
  return `totp_factors:${personId}`;
}
