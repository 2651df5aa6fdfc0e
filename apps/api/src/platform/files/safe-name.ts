import type { FileType } from './file-types.ts';

/** Characters of a name at most. */
const LONGEST_NAME = 120;

/** What no file system, header or reader should meet in a name: controls, invisible turns of direction, separators. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;

/** The ending of a name, lower case, without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The name under which a file of `type` is kept and handed out: the last part of what a browser said, without what could
 * lead elsewhere or look like something else, and with an ending that tells the truth.
 */
export function safeName(
  said: string,
  { extensions: [usual, ...others] }: Pick<FileType, 'extensions'>,
): string {
  const last = said.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const words = last
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const extension = extensionOf(words);
  const truthful = extension === usual || others.includes(extension);
  const ending = truthful ? extension : usual;
  const stem = truthful ? words.slice(0, -extension.length - 1) : words;
  const shortened = Array.from(stem)
    .slice(0, LONGEST_NAME - ending.length - 1)
    .join('')
    .trimEnd();
  return `${shortened === '' ? 'document' : shortened}.${ending}`;
}
