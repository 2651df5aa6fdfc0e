import type { Config } from '../config/config.ts';

/** Name and attributes of the cookie that carries a session's key. */
export interface SessionCookie {
  readonly name: string;
  readonly attributes: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
  };
}

/**
 * The `__Host-` name makes the browser insist on HTTPS, on this very host and on every path. Only
 * http://localhost, which has no HTTPS, gets a plain name. Without a lifetime it ends with the browser; the server
 * ends the session before that.
 */
export function sessionCookie(config: Config): SessionCookie {
  const secure = config.url.protocol === 'https:';
  return {
    name: secure ? '__Host-portal' : 'portal',
    attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}
