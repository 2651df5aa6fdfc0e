import { watch, type FSWatcher } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** An editor that saves all its files makes many changes; they count as one when they come this close together. */
const QUIET_MS = 200;

/** Waits for changes of files below some directories. */
export class Changes {
  readonly #watchers: readonly FSWatcher[];
  #count = 0;
  #seen = 0;
  #notify: () => void = () => undefined;

  constructor(directories: readonly string[]) {
    this.#watchers = directories.map((directory) =>
      watch(directory, { recursive: true }, (_event, file) => {
        if (file?.endsWith('~') === true) return;
        this.#count += 1;
        this.#notify();
      }),
    );
  }

  /** Resolves when something changed since the last call, and then nothing for a moment. */
  async next(): Promise<void> {
    if (this.#count === this.#seen) {
      await new Promise<void>((resolve) => {
        this.#notify = resolve;
      });
    }
    do {
      this.#seen = this.#count;
      await sleep(QUIET_MS);
    } while (this.#count !== this.#seen);
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close();
  }
}
