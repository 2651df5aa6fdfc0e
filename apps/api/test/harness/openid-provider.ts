import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A provider that runs. */
export interface RunningProvider {
  readonly issuer: string;
  readonly clientSecret: string;
  /**
   * Signs in as `login` with the provider's own pages, from where the portal sent the browser to where it goes back.
   * With the `cookies` of another time the browser is still signed in there.
   */
  signIn(address: string, login: string, cookies?: Map<string, string>): Promise<URL>;
  stop(): Promise<void>;
}

/** Starts a real provider in a process of its own, whose people are `accounts` by their login. */
export async function startOpenIdProvider(
  redirectUri: string,
  accounts: Readonly<Record<string, object>>,
): Promise<RunningProvider> {
  const clientSecret = 'a secret of the portal at the provider';
  const options = JSON.stringify({ redirectUri, accounts, clientSecret });
  const child = fork(join(import.meta.dirname, 'openid-provider.mjs'), [options], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [{ issuer }] = (await once(child, 'message')) as [{ issuer: string }];
  return {
    issuer,
    clientSecret,
    signIn: (address, login, cookies = new Map()) =>
      signInWithPages(new URL(address), { issuer, login, cookies }),
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** What a browser does there: follows, sends the form of each page, keeps cookies; until it is sent elsewhere. */
async function signInWithPages(
  from: URL,
  {
    issuer,
    login,
    cookies,
  }: { readonly issuer: string; readonly login: string; readonly cookies: Map<string, string> },
): Promise<URL> {
  let request: { url: URL; body?: URLSearchParams } = { url: from };
  for (let steps = 0; steps < 20; steps += 1) {
    const { url, body } = request;
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) {
      const next = new URL(location, url);
      if (next.origin !== issuer) return next;
      request = { url: next };
      continue;
    }
    const page = await response.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined)
      throw new Error(`The provider says: ${page.slice(0, 2_000)}`);
    request = { url: new URL(action, url), body: new URLSearchParams({ prompt, login, password: 'x' }) };
  }
  throw new Error('The provider leads in circles');
}
