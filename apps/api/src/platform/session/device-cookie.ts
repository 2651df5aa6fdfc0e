import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';
import { hashOfKey, newKey } from '../secrets/random-key.ts';
import type { BrowserKey } from './session.ts';

/** A browser in which nobody has signed in for so long is a stranger again; seconds. */
export const DEVICE_LIFE = 180 * 24 * 3_600;

/**
 * The key by which a browser is known again; it opens nothing. Random and looked up by its hash, as a session's: nobody
 * makes one up, and each can be taken back.
 */
export function browserKeyOf(request: FastifyRequest, reply: FastifyReply, config: Config): BrowserKey {
  const secure = config.url.protocol === 'https:';
  const name = secure ? '__Host-portal-known' : 'portal-known';
  const presented = request.cookies[name];
  return {
    keyHash: presented === undefined ? null : hashOfKey(presented),
    renew: () => {
      const key = newKey();
      const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
      void reply.setCookie(name, key, { ...attributes, maxAge: DEVICE_LIFE });
      return hashOfKey(key);
    },
  };
}
