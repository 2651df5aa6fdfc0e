/** What is wrong with a provider, as far as who sets it up can do something about it. */
export type ProviderProblem =
  /** Its address is not https. */
  | 'NOT_HTTPS'
  /** Its address leads into a network that is not the internet's. */
  | 'NOT_PUBLIC'
  /** It does not answer. */
  | 'NO_ANSWER'
  /** What answers is no OpenID provider, or one of another name. */
  | 'NOT_A_PROVIDER';

/** A provider that cannot be used. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly problem: ProviderProblem;

  constructor(problem: ProviderProblem, options?: ErrorOptions) {
    super(`The provider cannot be used: ${problem}`, options);
    this.problem = problem;
  }
}

/** A sign-in that the provider or its answer does not bear out: refused, and logged without what is secret. */
export class ProviderRefusal extends Error {
  override readonly name = 'ProviderRefusal';
}
