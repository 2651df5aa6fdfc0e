import type { Actor } from '../access/actor.ts';
import type { Asking, SignInStep } from '../access/asking.ts';
import type { Alongside, SessionDevice, SessionHolder } from './session.ts';

declare module 'fastify' {
  interface Session {
    /** Whose session it is; nobody's until somebody begins to sign in. */
    holder?: SessionHolder;
    /** On what it began. */
    device?: SessionDevice;
    /** What is done in the transaction that first keeps it. */
    alongside?: Alongside;
  }

  interface FastifyRequest {
    /** Who is signed in. */
    user?: Actor;
    /** Who is on the way to being signed in. */
    step?: SignInStep;
    /** The operation that the request asks for. */
    asking: Asking | null;
  }
}
