import type { Language } from '../../access/language.ts';
import type { MailContent } from '../mail-template.ts';

/** What a template says, with what surrounds it: all that the two forms of a mail are made of. */
export interface FramedContent extends MailContent {
  readonly language: Language;
  readonly portal: string;
  readonly greeting: string;
  readonly sentTo: string;
  /** A line of the table in words. */
  readonly fact: (label: string, value: string) => string;
  /** Of the action, in full. */
  readonly link: string | null;
}
