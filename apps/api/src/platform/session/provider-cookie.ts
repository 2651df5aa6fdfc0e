import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';

/** Seconds that a browser keeps the key of a sign-in that it has gone to a provider with. */
const LIFE = 10 * 60;

function cookieOf(config: Config): { name: string; secure: boolean } {
  const secure = config.url.protocol === 'https:';
  return { name: secure ? '__Host-portal-sso' : 'portal-sso', secure };
}

/** Gives the browser the key that it must bring back from the provider. */
export function giveProviderKey(reply: FastifyReply, config: Config, key: string): void {
  const { name, secure } = cookieOf(config);
  void reply.setCookie(name, key, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: LIFE });
}

/** Takes the key back; `null` when the browser has none. */
export function takeProviderKey(request: FastifyRequest, reply: FastifyReply, config: Config): string | null {
  const { name, secure } = cookieOf(config);
  void reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
  return request.cookies[name] ?? null;
}
