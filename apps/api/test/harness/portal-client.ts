import { randomBytes } from 'node:crypto';
import { createPasskey, usePasskey } from './test-authenticator.ts';

/** What the API answered. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
  readonly errors: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

/** A browser's part of the conversation: keeps cookies and sends the portal's own header. */
export class PortalClient {
  readonly cookies = new Map<string, string>();
  readonly address: string;
  /** What a browser says that its page is of: a test portal is named by its settings, not by where it listens. */
  readonly origin: string;

  constructor(address: string, origin: string = new URL(address).origin) {
    this.address = address;
    this.origin = origin;
  }

  /** Any request, with the cookies kept so far. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) {
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    const response = await fetch(new URL(path, this.address), { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  /** An operation, as the portal's pages send it; `headers` replace or add to theirs. */
  async send<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-portal-request': '1', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as { data: Data; errors?: Answer<Data>['errors'] };
    return { status: response.status, headers: response.headers, data, errors };
  }

  /** `send` for operations that are expected to pass: throws on any error. */
  async data<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }

  /**
   * Signs in, with the passkey of the tests where a second factor is asked for, and with a new one where none is there
   * yet; throws when that is refused.
   */
  async signIn(email: string, password: string): Promise<void> {
    const { signIn } = await this.data<{ signIn: { __typename: string; kind?: string } }>(
      'mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInStep { kind } } }',
      { input: { email, password } },
    );
    if (signIn.kind === 'SECOND_STEP') await this.passSecondStep();
    else if (signIn.kind === 'ENROL_FACTOR') await this.enrolPasskey();
    else if (signIn.__typename !== 'SignedIn') throw new Error(`${email}: ${signIn.__typename}`);
  }

  /** Passes the second step with the passkey that the harness gives people. */
  private async passSecondStep(): Promise<void> {
    const { challengePasskey } = await this.data<{ challengePasskey: { options: string } }>(
      'mutation { challengePasskey { options } }',
    );
    const { passSecondStep } = await this.data<{ passSecondStep: { __typename: string } }>(
      'mutation($input: FactorAnswerInput!) { passSecondStep(input: $input) { __typename } }',
      { input: { way: 'PASSKEY', answer: usePasskey(challengePasskey.options) } },
    );
    if (passSecondStep.__typename !== 'SignedIn') throw new Error(passSecondStep.__typename);
  }

  private async enrolPasskey(): Promise<void> {
    const { beginPasskey } = await this.data<{ beginPasskey: { options: string } }>(
      'mutation { beginPasskey { ... on PasskeyChallenge { options } } }',
    );
    const response = createPasskey(beginPasskey.options, randomBytes(16));
    const { addPasskey } = await this.data<{ addPasskey: { __typename: string } }>(
      'mutation($input: AddPasskeyInput!) { addPasskey(input: $input) { __typename } }',
      { input: { response, name: 'Test' } },
    );
    if (addPasskey.__typename !== 'FactorsChanged') throw new Error(addPasskey.__typename);
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
