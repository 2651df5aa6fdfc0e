/** What the wish to sign in at a provider is answered. */
interface Departure {
  readonly __typename: string;
  readonly address?: string;
}

/** Leaves the portal for the provider where the answer says so; whether it did. */
export function goToProvider(outcome: Departure): boolean {
  if (outcome.__typename !== 'ProviderSignIn' || outcome.address === undefined) return false;
  window.location.assign(outcome.address);
  return true;
}
