import type { Client } from 'pg';
import type { Layout } from './layout.ts';
import { readLockFile, type LockFile } from './lock-file.ts';
import { probe } from './probe.ts';

/** Whether a server already serves a data directory. */
export type Finding =
  | { readonly kind: 'running'; readonly client: Client; readonly port: number }
  /** It is there and does not answer now: worth waiting for. */
  | { readonly kind: 'wait' }
  /** Nobody answers; `lockFile` is what the last server left behind, if anything. */
  | { readonly kind: 'absent'; readonly lockFile: LockFile | undefined };

/** Looks for the server of a data directory by the port in its note, and asks it whether it is the one. */
export async function findServer(layout: Layout, password: string): Promise<Finding> {
  const lockFile = await readLockFile(layout);
  if (lockFile?.port === undefined) return { kind: 'absent', lockFile };
  const answer = await probe(layout, lockFile.port, password);
  switch (answer.kind) {
    case 'ours':
      return { kind: 'running', client: answer.client, port: lockFile.port };
    case 'busy':
    case 'silent':
      return { kind: 'wait' };
    case 'foreign':
    case 'nobody':
      return { kind: 'absent', lockFile };
  }
}
