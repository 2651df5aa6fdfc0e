import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { ZipWriter } from '@zip.js/zip.js';

/** A ZIP that is written as its entries come, to a file; each entry is hashed on its way. */
export class ZipArchive {
  private readonly zip: ZipWriter<unknown>;
  private readonly sums: string[] = [];

  constructor(path: string) {
    const file = Writable.toWeb(createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    this.zip = new ZipWriter(file, { useWebWorkers: false, keepOrder: true });
  }

  /** Adds an entry of which one part after the other is there; its SHA-256. */
  async add(name: string, parts: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
    const hash = createHash('sha256');
    await this.zip.add(name, Readable.toWeb(Readable.from(hashed(parts, hash), { objectMode: false })));
    const digest = hash.digest();
    this.sums.push(`${digest.toString('hex')}  ${name}\n`);
    return digest;
  }

  /** Adds the sums of all entries, as `sha256sum -c` reads them, and ends the archive. */
  async close(): Promise<void> {
    await this.zip.add('SHA256SUMS', Readable.toWeb(Readable.from(this.sums, { objectMode: false })));
    await this.zip.close();
  }
}

async function* hashed(parts: AsyncIterable<string | Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(bytes);
    yield bytes;
  }
}
