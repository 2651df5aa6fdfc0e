import type { WebSocket } from 'ws';
import type { Actor } from '../access/actor.ts';
import type { Origin } from '../access/asking.ts';
import type { SessionWatch } from '../session/session-watch.ts';

/** Why the portal closes a socket; the browser reads the code. */
export const CLOSING = {
  /**
   * The session has ended, or there was none: sign in. Not 4401, after which the browser's library gives its
   * subscriptions up for good, whatever the page finds when it asks.
   */
  SESSION_ENDED: 4403,
  /** Another release, another replica, another role, a client lost, another key of the session: come back. */
  COME_BACK: 4205,
  /** More than anybody needs. */
  TOO_MUCH: 4429,
} as const;

export type ClosingCode = (typeof CLOSING)[keyof typeof CLOSING];

/** A browser's open line and the session that it lives by. */
export class LiveSocket {
  constructor(
    private readonly socket: WebSocket,
    private readonly sessions: SessionWatch,
    readonly sessionHash: string,
    readonly opener: Actor,
    readonly origin: Origin,
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
  close(code: ClosingCode): void {
    this.socket.close(code);
  }
}

function isSame(holder: Actor, opener: Actor): boolean {
  return (
    holder.personId === opener.personId && holder.role === opener.role && holder.clientId === opener.clientId
  );
}
