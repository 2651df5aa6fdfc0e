import type { FieldProblem } from './invalid-field.ts';

const UNPRINTABLE = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

/** What is wrong with a text that somebody wrote, of `longest` characters at most without the blanks around it; or `null`. */
export function textProblem(text: string, longest: number): FieldProblem | null {
  const { length } = text.trim();
  if (length === 0) return 'REQUIRED';
  if (length > longest) return 'TOO_LONG';
  return UNPRINTABLE.test(text) ? 'INVALID_CHARACTER' : null;
}
