import type { Readable } from 'node:stream';

/** A file as the store holds it. */
export interface StoredFile {
  readonly id: string;
  /** Seconds since it was put there. */
  readonly age: number;
}

/**
 * Where the bytes of files are; what they are, and whose, is in the database. A file has its row's id for a name, is
 * there whole or not at all, and never changes.
 */
export abstract class FileStore {
  /** The folder that a file is received in before it is put, on the store's own disk where it has one. */
  abstract readonly incoming: string;
  /** Puts the complete file at `path` under `id`; afterwards it survives a crash. Nothing is left at `path`. */
  abstract put(id: string, path: string): Promise<void>;
  /** The bytes of `id`. Throws when they are not there. */
  abstract open(id: string): Promise<Readable>;
  /** Removes `id`, if it is there. */
  abstract remove(id: string): Promise<void>;
  /** Every file, in no order. */
  abstract list(): AsyncIterable<StoredFile>;
}
