import type { Readable } from 'node:stream';
import type { FileStore } from './file-store.ts';

/**
 * Opens a file of the store and then tells of it: what is not there is not told of, and what cannot be told of is not
 * handed out.
 */
export async function openedAndTold(
  store: FileStore,
  fileId: string,
  tell: () => Promise<void>,
): Promise<Readable> {
  const content = await store.open(fileId);
  try {
    await tell();
  } catch (error) {
    content.destroy();
    throw error;
  }
  return content;
}
