import type { Logger } from 'pino';
import { CLOSING, type ClosingCode, type LiveSocket } from './live-socket.ts';
import type { LiveUpdates } from './live-updates.ts';

/** At most this many lines of one session: its tabs. */
const PER_SESSION = 20;

/** At most this many lines of one person: all their devices. */
const PER_PERSON = 60;

/** At most this many lines of one process. */
const PER_PROCESS = 5_000;

/** How often every line's session is looked at, whatever was told; milliseconds. */
const CHECK_INTERVAL = 45_000;

/** The open lines of this process. Each ends with its session: at once when that is told, within a minute otherwise. */
export class LiveSockets {
  private readonly open = new Set<LiveSocket>();
  private readonly timer: NodeJS.Timeout;
  private readonly unwatch: () => void;
  private isCheckingAll = false;

  constructor(
    updates: LiveUpdates,
    private readonly log: Pick<Logger, 'warn'>,
  ) {
    this.timer = setInterval(() => void this.checkAll(), CHECK_INTERVAL);
    this.timer.unref();
    this.unwatch = updates.watch(
      (topic, key) => {
        if (topic === 'session-ended') this.closeSession(key, CLOSING.SESSION_ENDED);
        if (topic === 'session-renewed') this.closeSession(key, CLOSING.COME_BACK);
        if (topic === 'person-changed') void this.check(({ opener }) => opener.personId === key);
        if (topic === 'client-lost') this.beginAnew(key);
        if (topic === 'sign-in-changed') void this.check(({ opener }) => opener.clientId === key);
      },
      () => void this.checkAll(),
    );
  }

  /** How many lines are open. */
  get size(): number {
    return this.open.size;
  }

  /** Keeps `socket` while it is open, unless there are too many of its kind: whether it was taken. */
  add(socket: LiveSocket): boolean {
    let ofSession = 0;
    let ofPerson = 0;
    for (const { sessionHash, opener } of this.open) {
      if (sessionHash === socket.sessionHash) ofSession += 1;
      if (opener.personId === socket.opener.personId) ofPerson += 1;
    }
    if (ofSession >= PER_SESSION || ofPerson >= PER_PERSON || this.open.size >= PER_PROCESS) return false;
    this.open.add(socket);
    return true;
  }

  remove(socket: LiveSocket): void {
    this.open.delete(socket);
  }

  stop(): void {
    clearInterval(this.timer);
    this.unwatch();
    for (const socket of this.open) socket.close(CLOSING.COME_BACK);
  }

  private closeSession(hash: string, code: ClosingCode): void {
    for (const socket of this.open) if (socket.sessionHash === hash) socket.close(code);
  }

  /** What a line told its person before may not be theirs any more: each of its subscriptions asks again. */
  private beginAnew(personId: string): void {
    for (const socket of this.open) if (socket.opener.personId === personId) socket.close(CLOSING.COME_BACK);
  }

  /**
   * Looks at the sessions of some lines, one after the other so that they never take the connections of requests. One
   * that cannot be looked at leaves the others to be.
   */
  private async check(which: (socket: LiveSocket) => boolean): Promise<void> {
    let failed = 0;
    let last: unknown;
    for (const socket of [...this.open].filter(which)) {
      try {
        await socket.actor();
      } catch (error) {
        failed += 1;
        last = error;
      }
    }
    if (failed > 0)
      this.log.warn({ err: last, failed }, 'Sessions could not be looked at: again in a minute');
  }

  /** Looks at all of them, unless that is still under way. */
  private async checkAll(): Promise<void> {
    if (this.isCheckingAll) return;
    this.isCheckingAll = true;
    await this.check(() => true);
    this.isCheckingAll = false;
  }
}
