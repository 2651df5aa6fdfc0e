import { createHash } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { asSent } from '../server/broken-request.ts';
import { newId } from '../ids/new-id.ts';
import { detectType } from './detect-type.ts';
import type { FileStore } from './file-store.ts';
import type { FileType } from './file-types.ts';
import { safeName } from './safe-name.ts';

/** The largest file that is taken; bytes. */
export const LARGEST_FILE = 20_000_000;

/** A file that has arrived whole. */
export interface ReceivedFile {
  readonly path: string;
  readonly name: string;
  readonly type: FileType;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Buffer;
}

/** Why a file is not taken. */
export type FileRefusal = 'FILE_EMPTY' | 'FILE_TOO_LARGE' | 'FILE_TYPE_NOT_ALLOWED';

/**
 * Receives `source`, which a browser calls `said`, into the store's incoming folder, and hands it to `keep`. Whatever
 * comes of it, nothing stays there; what breaks off in the middle throws.
 */
export async function receiveFile<T>(
  source: Readable,
  said: string,
  store: FileStore,
  keep: (file: ReceivedFile) => Promise<T>,
): Promise<T | FileRefusal> {
  await mkdir(store.incoming, { recursive: true, mode: 0o700 });
  const path = join(store.incoming, newId());
  try {
    const handle = await open(path, 'wx', 0o600);
    const written = await write(source, handle).finally(() => handle.close());
    if (written === 'FILE_TOO_LARGE') return written;
    if (written.size === 0) return 'FILE_EMPTY';
    const type = await detectType(path, said);
    if (type === null) return 'FILE_TYPE_NOT_ALLOWED';
    return await keep({ path, name: safeName(said, type), type, ...written });
  } finally {
    await rm(path, { force: true });
  }
}

async function write(
  source: Readable,
  handle: FileHandle,
): Promise<{ readonly size: number; readonly sha256: Buffer } | 'FILE_TOO_LARGE'> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of asSent(source as AsyncIterable<Buffer>)) {
    size += chunk.length;
    if (size > LARGEST_FILE) return 'FILE_TOO_LARGE';
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  await handle.sync();
  return { size, sha256: hash.digest() };
}
