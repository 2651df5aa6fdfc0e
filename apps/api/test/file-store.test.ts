import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import S3rver from 's3rver';
import type { FileStore } from '../src/platform/files/file-store.ts';
import { openFileStore } from '../src/platform/files/open-file-store.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { freePort } from './harness/processes.ts';

describe.each(['a folder', 'a bucket', 'a folder of a bucket'])('the file store in %s', (kind) => {
  let store: FileStore;
  let folder: string;
  let stop: () => Promise<unknown> = () => Promise.resolve();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-store-'));
    if (kind === 'a folder') {
      store = openFileStore(pathToFileURL(join(folder, 'not made yet')));
      return;
    }
    const port = await freePort();
    const server = new S3rver({
      port,
      silent: true,
      directory: folder,
      configureBuckets: [{ name: 'portal', configs: [] }],
    });
    await server.run();
    stop = () => server.close();
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' });
    const prefix = kind === 'a bucket' ? '' : '/files';
    store = openFileStore(new URL(`s3://portal${prefix}?endpoint=http://localhost:${String(port)}`));
  });

  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });

  const put = async (id: string, content: string): Promise<string> => {
    const path = join(folder, newId());
    await writeFile(path, content);
    await store.put(id, path);
    return path;
  };

  const list = async (): Promise<string[]> => {
    const ids: string[] = [];
    for await (const { id, age } of store.list()) {
      expect(age).toBeLessThan(60);
      ids.push(id);
    }
    return ids.sort();
  };

  it('holds nothing at first', async () => {
    expect(await list()).toEqual([]);
  });

  it('gives back what was put, lists it, and forgets it', async () => {
    const ids = [newId(), newId()].sort();
    for (const id of ids) {
      const path = await put(id, `content of ${id}`);
      await expect(readFile(path)).rejects.toThrow(/ENOENT/);
    }
    expect(await list()).toEqual(ids);
    for (const id of ids) expect(await text(await store.open(id))).toBe(`content of ${id}`);
    for (const id of ids) {
      await store.remove(id);
      await store.remove(id);
      await expect(store.open(id)).rejects.toThrow();
    }
    expect(await list()).toEqual([]);
  });

  it('knows no other names than ids', async () => {
    for (const name of ['../x', 'x/y', '']) await expect(store.open(name)).rejects.toThrow(/named by an id/);
  });
});
