import { readFileSync } from 'node:fs';

/** A signal and its echo: at a terminal npm passes on the Ctrl-C that the launcher also gets itself. */
const ECHO_MS = 1000;
const PARENT_POLL_MS = 500;

/** Why and how the portal ends. */
export interface Ending {
  readonly exitCode: number;
  readonly message: string | undefined;
}

/** The one end of a run: whatever asks for it first decides, and everybody may wait for it. */
export class Endings {
  readonly requested: Promise<Ending>;
  #request: (ending: Ending) => void = () => undefined;
  #made = false;

  constructor() {
    this.requested = new Promise((resolve) => {
      this.#request = resolve;
    });
  }

  get isRequested(): boolean {
    return this.#made;
  }

  request(exitCode: number, message?: string): void {
    this.#made = true;
    this.#request({ exitCode, message });
  }

  /** The work's result, or `undefined` as soon as the end is requested. */
  async unlessEnding<T>(work: Promise<T>): Promise<T | undefined> {
    work.catch(() => undefined);
    return Promise.race([work, this.requested.then(() => undefined)]);
  }
}

/** Listens to signals and to npm's death. The answer stops listening. */
export function watchForEnd(endings: Endings, force: () => void): () => void {
  let first: number | undefined;
  const onSignal = (): void => {
    const now = performance.now();
    if (first !== undefined && now - first > ECHO_MS) force();
    first ??= now;
    endings.request(0);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  const lineage = lineageToNpm();
  const poll = setInterval(() => {
    if (lineage !== lineageToNpm()) endings.request(0, 'npm is gone: the portal stops.');
  }, PARENT_POLL_MS);
  return () => {
    clearInterval(poll);
    for (const signal of signals) process.off(signal, onSignal);
  };
}

/**
 * The processes from here up to npm: this one's parent, and that one's too where npm's shell stands between. Started
 * without npm there is nobody to follow: a program put into the background survives its shell.
 */
function lineageToNpm(): string {
  if (process.env['npm_lifecycle_event'] === undefined) return '';
  const parent = process.ppid;
  // "pid (name) state parent …"; only Linux has this file, elsewhere the parent alone is followed.
  const stat = /\((?<name>.*)\) \S (?<parent>\d+) /.exec(readText(`/proc/${parent}/stat`))?.groups;
  const isShell = /^(sh|dash|bash|ash|busybox|zsh)$/.test(stat?.['name'] ?? '');
  return isShell ? `${parent} ${stat?.['parent']}` : String(parent);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
