import { fileURLToPath } from 'node:url';
import type { FileStore } from './file-store.ts';
import { FolderStore } from './folder-store.ts';
import { S3Store } from './s3-store.ts';

/** The store at `address`: a folder (`file:`) or a bucket (`s3:`). */
export function openFileStore(address: URL): FileStore {
  return address.protocol === 's3:' ? new S3Store(address) : new FolderStore(fileURLToPath(address));
}
