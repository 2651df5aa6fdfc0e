import type { CivilDate, Instant } from '@akouendy/domain';
import type { Language } from '../access/language.ts';

/** What goes into a message's placeholders. */
export type Values = Readonly<Record<string, string | number>>;

/** Words in one language. */
export interface Wording<Key extends string> {
  /** The message of `key`, an ICU message, with its placeholders filled. */
  readonly text: (key: Key, values?: Values) => string;
  /** A day in words: `mardi 17 mars 2026`. */
  readonly date: (date: CivilDate) => string;
  /** A moment in Paris in words: `mardi 17 mars 2026 à 18:00`. */
  readonly moment: (at: Instant) => string;
}

/** What a mail says: texts without markup. A line of text and of HTML is made of each, escaped, always the same way. */
export interface MailContent {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Lines of a small table. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  /** The one thing to do, with the path of a page of the portal: `/invitation#…`. */
  readonly action?: { readonly label: string; readonly path: string };
  /** Small print under the action. */
  readonly notes?: readonly string[];
}

/** A kind of mail. */
export interface MailTemplate<Data, Key extends string = string> {
  /** Kebab case; kept with each mail. */
  readonly name: string;
  readonly texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>;
  readonly compose: (data: Data, wording: Wording<Key>) => MailContent;
}

/** Infers what a template is made of. */
export function mailTemplate<Data, Key extends string>(
  template: MailTemplate<Data, Key>,
): MailTemplate<Data, Key> {
  return template;
}
