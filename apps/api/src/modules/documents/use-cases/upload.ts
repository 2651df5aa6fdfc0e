import type { Readable } from 'node:stream';

/** A document as a browser sends it: what it says of it, and its bytes on the way. */
export interface Upload {
  readonly clientId: string;
  readonly category: string;
  readonly title: string;
  readonly idempotencyKey: string;
  readonly fileName: string;
  readonly content: Readable;
  /** Whether it has come whole, and nothing after it; asked once `content` has been read. */
  readonly isWhole: () => Promise<boolean>;
}
