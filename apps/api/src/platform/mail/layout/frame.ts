import { Language } from '../../access/language.ts';
import type { Wording } from '../mail-template.ts';
import { wordingOf } from '../wording.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** The words around what every mail says. */
export function frameWords(language: Language): Wording<keyof typeof fr> {
  return wordingOf({ [Language.FR]: fr, [Language.EN]: en }, language);
}
