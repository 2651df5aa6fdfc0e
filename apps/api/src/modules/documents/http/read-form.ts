import type { Readable } from 'node:stream';
import type { Multipart } from '@fastify/multipart';
import { asSent } from '../../../platform/server/broken-request.ts';

/** A form as it arrives: what it says, and its file on the way. */
export interface Form<Name extends string> {
  readonly fields: Readonly<Record<Name, string>>;
  readonly fileName: string;
  readonly content: Readable;
  /** Whether nothing comes after the file; asked once `content` has been read. */
  readonly isWhole: () => Promise<boolean>;
}

/**
 * Reads a form up to its file: fields among `names`, each once or not at all, then one file called `file`, with a name of
 * its own. `null` for a form that is another. What breaks off throws.
 */
export async function readForm<Name extends string>(
  parts: AsyncIterable<Multipart>,
  names: readonly Name[],
): Promise<Form<Name> | null> {
  const arriving = asSent(parts);
  const said = new Map<Name, string>();
  for (;;) {
    const { done, value: part } = await arriving.next();
    if (done === true) return null;
    if (part.type === 'file') {
      // What is called so by the library's types need not have been sent.
      const fileName = part.filename as string | undefined;
      if (part.fieldname !== 'file' || fileName === undefined) return null;
      const fields = Object.fromEntries(names.map((name) => [name, said.get(name) ?? ''])) as Record<
        Name,
        string
      >;
      const isWhole = async () => (await arriving.next()).done === true;
      return { fields, fileName, content: part.file, isWhole };
    }
    const name = names.find((known) => known === part.fieldname);
    if (name === undefined || said.has(name) || typeof part.value !== 'string') return null;
    if (part.valueTruncated) return null;
    said.set(name, part.value);
  }
}
