import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage';
import { frenchSpacing } from './french-spacing.ts';

/** Compiles one ICU text; in French the words of it, and no name or selector, get no-break spaces. */
export function compileText(locale: string, text: string): CompiledMessage {
  return locale === 'fr' ? compileMessage(text, frenchSpacing) : compileMessage(text);
}
