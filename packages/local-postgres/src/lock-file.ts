import { readFile, rm } from 'node:fs/promises';
import { codeOf } from './error-code.ts';
import type { Layout } from './layout.ts';

/** PostgreSQL's note of who holds a data directory. It may be stale: the process is perhaps long gone. */
export interface LockFile {
  readonly text: string;
  /** Absent in a note that a crash left half written. */
  readonly pid: number | undefined;
  /** Absent while the server has not yet opened its port. */
  readonly port: number | undefined;
}

function positive(line: string | undefined): number | undefined {
  const value = Number(line);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

/** Reads the note, or `undefined` where there is none. */
export async function readLockFile(layout: Layout): Promise<LockFile | undefined> {
  try {
    const text = await readFile(layout.lockFile, 'utf8');
    const [pid, , , port] = text.split('\n');
    return { text, pid: positive(pid), port: positive(port) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Removes a note that nobody stands behind. Should a server live on the directory all the same, the next one finds
 * its shared memory in use and refuses, so the data is safe.
 */
export async function removeStaleLockFile(layout: Layout, seen: LockFile): Promise<void> {
  const now = await readLockFile(layout);
  if (now?.text === seen.text) await rm(layout.lockFile, { force: true });
}
