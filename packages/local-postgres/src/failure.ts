import { statfs } from 'node:fs/promises';
import { codeOf } from './error-code.ts';
import { LocalPostgresError } from './error.ts';

/** Below this much free space the server cannot even write why it stopped. */
const NO_ROOM_BYTES = 1024 * 1024;

export function diskFull(path: string): LocalPostgresError {
  return new LocalPostgresError(
    'disk_full',
    `The disk that holds ${path} is full. PostgreSQL needs about 150 MB to begin with: ` +
      `free some space and start again; what was stored before is kept.`,
  );
}

function unwritable(path: string, reason: string): LocalPostgresError {
  return new LocalPostgresError(
    'unwritable',
    `The data directory ${path} cannot be used: ${reason}. It must be a directory that the current user owns ` +
      `and may write to; it was perhaps made by another user.`,
  );
}

/** Whether the file system of `path` has no room left, also when no message could be written about it. */
export async function hasNoRoom(path: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize < NO_ROOM_BYTES;
  } catch {
    return false;
  }
}

/** Turns what a PostgreSQL program printed before it gave up into an error for a person. */
export async function failureOf(output: string, path: string, logFile?: string): Promise<LocalPostgresError> {
  if (/No space left on device|Disk quota exceeded/.test(output) || (await hasNoRoom(path)))
    return diskFull(path);
  if (/Permission denied|Read-only file system|wrong ownership|invalid permissions/.test(output)) {
    return unwritable(path, lastComplaint(output));
  }
  const more = logFile === undefined ? '' : `\nIts full log is ${logFile}.`;
  return new LocalPostgresError('failed', `PostgreSQL did not start: ${lastComplaint(output)}${more}`);
}

function lastComplaint(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const complaint = lines.filter((line) => /FATAL|PANIC|error:|could not/.test(line)).at(-1) ?? lines.at(-1);
  return complaint?.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim() ?? 'it ended without a message';
}

/** Runs file operations below `path`; what a person can mend comes out as a LocalPostgresError. */
export async function withClearFailures<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw diskFull(path);
    if (code === 'EACCES' || code === 'EPERM') throw unwritable(path, 'permission denied');
    if (code === 'EROFS') throw unwritable(path, 'the file system is read-only');
    if (code === 'ENOTDIR' || code === 'EEXIST') throw unwritable(path, 'a part of that path is a file');
    throw error;
  }
}
