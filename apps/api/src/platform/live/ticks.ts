import type { LiveTopic } from './live-message.ts';
import type { LiveUpdates } from './live-updates.ts';

/** A reason to look again: the root value of each delivery of a subscription. */
export interface Tick {
  /** Whether there is anything to deliver; asked, and answered from the database, as who is asking. */
  isNews(): Promise<boolean>;
  /** What was news has been read: from now on it is none. */
  read(): void;
}

type Step = IteratorResult<Tick, undefined>;

const END: Step = { done: true, value: undefined };

/** One thing that somebody watches. */
export interface Watched<Version> {
  readonly topic: LiveTopic;
  readonly key: string;
  /** The version that the person has already; `undefined` when they have none. */
  readonly known: Version | undefined;
  /** The version that there is now; `null` when it cannot be seen. */
  readonly versionNow: () => Promise<Version | null>;
}

/**
 * The source of a subscription to one thing: a tick at once and after each change; changes that come while one is being
 * delivered are one tick. Only another version than the last is news: whoever may not see a thing learns nothing from
 * its changes. No generator, for one that waits cannot be ended.
 */
export function ticks<Version>(
  updates: LiveUpdates,
  { topic, key, known, versionNow }: Watched<Version>,
): AsyncIterableIterator<Tick, undefined> {
  let last: Version | null | undefined = known;
  let found: Version | null | undefined = known;
  let due = true;
  let ended = false;
  let waiting: ((step: Step) => void) | null = null;
  const tick: Tick = {
    isNews: async () => {
      found = await versionNow();
      return found !== last;
    },
    read: () => {
      last = found;
    },
  };
  const settle = (step: Step): void => {
    waiting?.(step);
    waiting = null;
  };
  const forget = updates.onChange(topic, key, () => {
    due = waiting === null;
    settle({ done: false, value: tick });
  });
  return {
    next: () => {
      if (ended) return Promise.resolve(END);
      if (due) {
        due = false;
        return Promise.resolve({ done: false, value: tick });
      }
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    return: () => {
      ended = true;
      forget();
      settle(END);
      return Promise.resolve(END);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
