import { createReadStream } from 'node:fs';
import { types } from 'node:util';
import { fileTypeFromFile } from 'file-type';
import { BINARY_TYPES, TEXT_TYPES, type FileType } from './file-types.ts';
import { extensionOf } from './safe-name.ts';

/** Text that a browser could take for a page, a picture or a script of a page, whatever it is called. */
const MARKUP = /^\s*<[a-z!?/]/i;

/** How much of a text says what it is, from its first letter on; characters. */
const TELLING = 64;

/** How JSON begins. */
const JSON_START = /^\s*(?:[[{"]|-?\d|true|false|null)/;

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
  const start = await startOfText(path);
  if (start === null || MARKUP.test(start)) return null;
  const extension = extensionOf(name);
  if (extension === 'json' && !JSON_START.test(start)) return TEXT_TYPES[0];
  return TEXT_TYPES.find(({ extensions }) => extensions.includes(extension)) ?? TEXT_TYPES[0];
}

/**
 * How the text at `path` begins, once the blanks before it have been passed over, however many there are; `null` when it
 * is none. The whole file is looked at, piece by piece; no more than the beginning is kept.
 */
async function startOfText(path: string): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = '';
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      if (NO_TEXT.test(text.replaceAll(ESCAPE, ''))) return null;
      if (start.length < TELLING) start = (start + text).trimStart().slice(0, TELLING);
    }
    decoder.decode();
    return start;
  } catch (error) {
    if (types.isNativeError(error) && 'code' in error && error.code === NOT_UTF_8) return null;
    throw error;
  }
}
