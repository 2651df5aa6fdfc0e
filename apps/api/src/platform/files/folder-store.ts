import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isUuid } from '../ids/is-uuid.ts';
import { FileStore, type StoredFile } from './file-store.ts';

/** Files in a folder of this machine, or of a disk that every replica mounts; spread over 256 folders. */
export class FolderStore extends FileStore {
  readonly incoming: string;

  constructor(private readonly folder: string) {
    super();
    this.incoming = join(folder, 'incoming');
  }

  override async put(id: string, path: string): Promise<void> {
    const shelf = this.shelfOf(id);
    await mkdir(shelf, { recursive: true, mode: 0o700 });
    await rename(path, join(shelf, id));
    // The name must survive a crash as well as the bytes.
    const folder = await open(shelf);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  override async open(id: string): Promise<Readable> {
    const file = await open(join(this.shelfOf(id), id));
    return file.createReadStream();
  }

  override async remove(id: string): Promise<void> {
    await rm(join(this.shelfOf(id), id), { force: true });
  }

  override async *list(): AsyncIterable<StoredFile> {
    for (const shelf of await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
      for (const id of await namesIn(join(this.folder, shelf))) {
        if (isUuid(id)) yield { id, age: await ageOf(join(this.folder, shelf, id)) };
      }
    }
  }

  /** Ids end in random bits, which spread them evenly. */
  private shelfOf(id: string): string {
    if (!isUuid(id)) throw new Error('A file of the store is named by an id');
    return join(this.folder, id.slice(-2));
  }
}

/** Seconds since the file at `path` was last written; infinite when it is gone. */
export async function ageOf(path: string): Promise<number> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: -Infinity }));
  return (performance.timeOrigin + performance.now() - mtimeMs) / 1000;
}

/** What is in a folder; nothing when there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
