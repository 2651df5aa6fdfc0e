import { createReadStream } from 'node:fs';
import { types } from 'node:util';
import { fileTypeFromFile } from 'file-type';
import { BINARY_TYPES, TEXT_TYPES, type FileType } from './file-types.ts';
import { extensionOf } from './safe-name.ts';

/** Text that a browser would take for a page, a picture or a script of a page, whatever it is called. */
const MARKUP = /^\s*<(!doctype|\?xml|html|head|body|script|svg|iframe|img|style|!--)/i;

/** What the decoder says of bytes that are no UTF-8. */
const NOT_UTF_8 = 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** Control characters of no text. */
const NO_TEXT = /(?![\t\n\f\r])\p{Cc}/u;

/** Begins the colours of a terminal, which logs are full of. */
const ESCAPE = '\u001b';

/**
 * What the file at `path` is by its content; its `name` only chooses among kinds of text. `null` for what the portal
 * does not take.
 */
export async function detectType(path: string, name: string): Promise<FileType | null> {
  const detected = await fileTypeFromFile(path);
  if (detected !== undefined)
    return BINARY_TYPES.find(({ mediaType }) => mediaType === detected.mime) ?? null;
  if (!(await isText(path))) return null;
  const extension = extensionOf(name);
  return TEXT_TYPES.find(({ extensions }) => extensions.includes(extension)) ?? TEXT_TYPES[0];
}

async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      if (NO_TEXT.test(text.replaceAll(ESCAPE, '')) || (first && MARKUP.test(text))) return false;
      first = false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (types.isNativeError(error) && 'code' in error && error.code === NOT_UTF_8) return false;
    throw error;
  }
}
