import type { Actor } from '../access/actor.ts';
import type { Asking } from '../access/asking.ts';

declare module 'fastify' {
  interface Session {
    /** What Passport keeps: the id of the signed-in person. */
    passport?: { user?: string };
  }

  interface FastifyRequest {
    /** Set by Passport: who is signed in. */
    user?: Actor;
    /** The operation that the request asks for. */
    asking: Asking | null;
  }
}
