/** What is wrong with something that was typed about a client. */
export type DetailProblem =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'INVALID_CHARACTER'
  | 'NOT_AN_EMAIL'
  | 'NOT_A_PHONE'
  | 'NOT_A_COUNTRY'
  | 'NOT_A_POSTCODE'
  | 'NOT_A_SIREN'
  | 'OTHER_THAN_SIRET'
  | 'NOT_A_SIRET'
  | 'SIRET_OF_ANOTHER_COMPANY'
  | 'VAT_NUMBER_MALFORMED'
  | 'VAT_NUMBER_WRONG_KEY'
  | 'VAT_NUMBER_NOT_OF_THE_EU'
  | 'VAT_NUMBER_OF_ANOTHER_STATE'
  | 'VAT_NUMBER_OF_ANOTHER_COMPANY';

/** A field that cannot be meant as it was typed; `field` is its path: `siren`, `address.city`. */
export interface WrongDetail {
  readonly field: string;
  readonly problem: DetailProblem;
}

/** Collects what is wrong while fields are read one by one, so that all of it can be said at once. */
export class Reading {
  readonly wrong: WrongDetail[] = [];

  /** Notes a problem of `field`, the first only; `null` notes nothing. */
  note(field: string, problem: DetailProblem | null): void {
    if (problem === null || this.wrong.some((each) => each.field === field)) return;
    this.wrong.push({ field, problem });
  }

  /** What was typed in one line without the blanks around it; `null` when nothing was. `longest` counts characters. */
  optional(field: string, typed: string, longest: number): string | null {
    const text = oneLine(typed);
    this.note(field, lineProblem(text, longest));
    return text === '' ? null : text;
  }

  /** The same where something must be typed; without it `''`, which is noted. */
  required(field: string, typed: string, longest: number): string {
    const text = this.optional(field, typed, longest);
    if (text === null) this.note(field, 'REQUIRED');
    return text ?? '';
  }
}

/** What is wrong with a line of text. */
export type LineProblem = 'TOO_LONG' | 'INVALID_CHARACTER';

/** What was typed, without the blanks around it and with single ones in it. */
export function oneLine(typed: string): string {
  return typed.trim().replace(/ {2,}/g, ' ');
}

/** What is wrong with a text as a line of `longest` characters at most; `null` when nothing is. */
export function lineProblem(text: string, longest: number): LineProblem | null {
  if ([...text].length > longest) return 'TOO_LONG';
  return UNSEEN.test(text) ? 'INVALID_CHARACTER' : null;
}

/** Characters that are not seen or turn the text around, but those that join letters. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;
