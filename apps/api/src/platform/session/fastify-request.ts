import type { Actor } from '../access/actor.ts';
import type { Asking, SignInStep } from '../access/asking.ts';
import type { SessionHolder } from './session.ts';

declare module 'fastify' {
  interface Session {
    /** Whose session it is; nobody's until somebody begins to sign in. */
    holder?: SessionHolder;
  }

  interface FastifyRequest {
    /** Who is signed in. */
    user?: Actor;
    /** Who is on the way to being signed in. */
    step?: SignInStep;
    /** The key of the session that has just begun; the library takes it over. */
    newSessionKey?: string;
    /** The operation that the request asks for. */
    asking: Asking | null;
  }
}
