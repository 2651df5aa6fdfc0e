import { TOTP } from 'otpauth';
import type { PortalClient } from './portal-client.ts';

/** What a mutation answers, as far as tests of factors look at it. */
export interface FactorOutcome {
  readonly __typename: string;
  readonly recoveryCodes?: readonly string[] | null;
  readonly secret?: string;
  readonly uri?: string;
  readonly options?: string;
  readonly kind?: string;
  readonly ways?: readonly string[];
  readonly retryAt?: string;
  readonly message?: string;
}

/** How `answerStep` is refused: what was sent is wrong, or there is no step to pass. */
export const WRONG_ANSWER = { __typename: 'WrongAnswer', message: 'Wrong, or used already.' };
export const SIGN_IN_EXPIRED = {
  __typename: 'SignInExpired',
  message: 'No sign-in is under way: begin anew.',
};

/** Sends a mutation of one field and returns what it answers. */
export async function ask(
  browser: PortalClient,
  mutation: string,
  variables: Record<string, unknown> = {},
): Promise<FactorOutcome> {
  const data = await browser.data<Record<string, FactorOutcome>>(mutation, variables);
  const [outcome] = Object.values(data);
  if (outcome === undefined) throw new Error('Nothing was asked');
  return outcome;
}

/** `signIn` as it is, without what `PortalClient.signIn` does for the second step. */
export function enterPassword(
  browser: PortalClient,
  email: string,
  password: string,
): Promise<FactorOutcome> {
  return ask(
    browser,
    `mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInStep { kind ways } } }`,
    { input: { email, password } },
  );
}

/** Proves a second factor after the password. */
export function answerStep(browser: PortalClient, way: string, answer: string): Promise<FactorOutcome> {
  return ask(
    browser,
    `mutation($input: FactorAnswerInput!) { passSecondStep(input: $input) {
      __typename ... on WrongAnswer { message } ... on SignInExpired { message }
      ... on TooManyAttempts { retryAt } } }`,
    { input: { way, answer } },
  );
}

/** Proves once more who one is. */
export function confirm(browser: PortalClient, way: string, answer: string): Promise<FactorOutcome> {
  return ask(
    browser,
    'mutation($input: ConfirmIdentityInput!) { confirmIdentity(input: $input) { __typename } }',
    { input: { way, answer } },
  );
}

/** Sets an authenticator app up, at the portal's present. Throws when that is refused. */
export async function enrolApp(
  browser: PortalClient,
  now: string,
): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] | null }> {
  const { secret = '' } = await ask(
    browser,
    'mutation { beginTotpEnrolment { __typename ... on TotpEnrolment { secret uri } } }',
  );
  const done = await confirmApp(browser, codeAt(secret, now));
  if (done.__typename !== 'FactorsChanged') throw new Error(done.__typename);
  return { secret, recoveryCodes: done.recoveryCodes ?? null };
}

/** Sends the code that confirms an app. */
export function confirmApp(browser: PortalClient, code: string): Promise<FactorOutcome> {
  return ask(
    browser,
    `mutation($code: String!) { confirmTotpEnrolment(code: $code) {
      __typename ... on FactorsChanged { recoveryCodes } } }`,
    { code },
  );
}

/** What an app with `secret` shows at `now`, or so many steps of 30 seconds later. */
export function codeAt(secret: string, now: string, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.parse(now) + steps * 30_000 });
}
