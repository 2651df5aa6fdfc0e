import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { isUuid } from '../ids/is-uuid.ts';
import { FileStore, type StoredFile } from './file-store.ts';

/** Files in a bucket: `s3://bucket/prefix?region=eu-west-3&endpoint=https://s3.example.com`. */
export class S3Store extends FileStore {
  readonly incoming = join(tmpdir(), 'portal-files');
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly prefix: string;

  /** Credentials come from where the SDK looks: the environment, a profile, the machine's role. */
  constructor(address: URL) {
    super();
    const endpoint = address.searchParams.get('endpoint');
    this.bucket = address.hostname;
    this.prefix = address.pathname.replace(/^\/|\/$/g, '');
    this.client = new S3Client({
      // Stores that are not Amazon's do not all know checksums behind the body; TLS protects it on its way.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      region: address.searchParams.get('region') ?? 'us-east-1',
      ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    });
  }

  override async put(id: string, path: string): Promise<void> {
    const { size } = await stat(path);
    await this.client.send(
      new PutObjectCommand({ ...this.place(id), Body: createReadStream(path), ContentLength: size }),
    );
    await rm(path, { force: true });
  }

  override async open(id: string): Promise<Readable> {
    const { Body } = await this.client.send(new GetObjectCommand(this.place(id)));
    if (Body === undefined) throw new Error('An object of the store has no body');
    return Body as Readable;
  }

  override async remove(id: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.place(id)));
  }

  override async *list(): AsyncIterable<StoredFile> {
    let token: string | undefined;
    do {
      const page = await this.client.send(
        new ListObjectsV2Command({ Bucket: this.bucket, Prefix: this.key(''), ContinuationToken: token }),
      );
      for (const { Key = '', LastModified } of page.Contents ?? []) {
        const id = Key.slice(this.key('').length);
        if (isUuid(id)) yield { id, age: LastModified === undefined ? 0 : ageOf(LastModified) };
      }
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }

  private place(id: string): { Bucket: string; Key: string } {
    if (!isUuid(id)) throw new Error('A file of the store is named by an id');
    return { Bucket: this.bucket, Key: this.key(id) };
  }

  private key(id: string): string {
    return this.prefix === '' ? id : `${this.prefix}/${id}`;
  }
}

function ageOf(modified: { getTime(): number }): number {
  return (performance.timeOrigin + performance.now() - modified.getTime()) / 1000;
}
