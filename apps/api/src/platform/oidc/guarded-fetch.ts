import type { CustomFetch } from 'openid-client';
import { Agent, fetch, type RequestInit } from 'undici';
import { ProviderError } from './provider-error.ts';
import { isLoopback, lookUpPublic, requirePublicHost } from './public-address.ts';

/** How long a provider may take for an answer; milliseconds. */
const PATIENCE = 5_000;

/** The largest answer of a provider that is read; bytes. */
const LARGEST_ANSWER = 512 * 1024;

const LIMITS = { headersTimeout: PATIENCE, bodyTimeout: PATIENCE, maxResponseSize: LARGEST_ANSWER } as const;

/**
 * `fetch` for addresses that somebody outside has chosen: https only, to the internet only, without following a
 * redirection, within limits of time and size. `local` also allows this machine, for the demonstration and for tests.
 */
export function guardedFetch({ local }: { readonly local: boolean }): CustomFetch {
  const open = new Agent({ ...LIMITS, connect: { timeout: PATIENCE, lookup: lookUpPublic } });
  const here = new Agent({ ...LIMITS, connect: { timeout: PATIENCE } });
  return async (address, options) => {
    const url = new URL(address);
    const isHere = local && isLoopback(url);
    if (url.protocol !== 'https:' && !isHere) throw new ProviderError('NOT_HTTPS');
    if (!isHere) requirePublicHost(url);
    const init = { ...options, redirect: 'manual', dispatcher: isHere ? here : open } as RequestInit;
    return await fetch(url, init);
  };
}
