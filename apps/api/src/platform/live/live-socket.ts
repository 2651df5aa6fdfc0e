import type { WebSocket } from 'ws';
import type { Actor } from '../access/actor.ts';
import type { SessionWatch } from '../session/session-watch.ts';

/** Why the portal closes a socket; the browser reads the code. */
export const CLOSING = {
  /** The session has ended, or there was none: sign in. */
  SESSION_ENDED: 4401,
  /** Another release, another replica, another role: come back. */
  COME_BACK: 4205,
  /** More than anybody needs. */
  TOO_MUCH: 4429,
} as const;

/** A browser's open line and the session that it lives by. */
export class LiveSocket {
  constructor(
    private readonly socket: WebSocket,
    private readonly sessions: SessionWatch,
    readonly sessionHash: string,
    readonly opener: Actor,
  ) {}

  /** Who is at the other end, now: the opener, unless the session has ended or they have become somebody else. */
  async actor(): Promise<Actor | null> {
    const holder = await this.sessions.holder(this.sessionHash);
    if (holder === null) this.close(CLOSING.SESSION_ENDED);
    else if (isSame(holder, this.opener)) return holder;
    else this.close(CLOSING.COME_BACK);
    return null;
  }

  /** Ends the line; the browser is told why. */
  close(code: (typeof CLOSING)[keyof typeof CLOSING]): void {
    this.socket.close(code);
  }
}

function isSame(holder: Actor, opener: Actor): boolean {
  return (
    holder.personId === opener.personId && holder.role === opener.role && holder.clientId === opener.clientId
  );
}
