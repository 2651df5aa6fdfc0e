import { Lexer, parse, Source, TokenKind } from 'graphql';
import { LimitError } from './limit-error.ts';

/** Tokens that a document may have; the longest of the portal's own has a third of it. */
const MOST_TOKENS = 3_000;

/** Brackets that may stand in each other: the parser calls itself for each. */
const MOST_BRACKETS = 64;

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Refuses a document that is too long or too deep to be parsed, and one that is none: the server would read JSON as a
 * parsed document. What cannot be read throws GraphQL's own error.
 */
export function checkSource(text: string): void {
  try {
    measure(text);
    parse(text);
  } catch (error) {
    throw error instanceof LimitError ? error : Object.assign(error as Error, { statusCode: 400 });
  }
}

function measure(text: string): void {
  const lexer = new Lexer(new Source(text));
  let [tokens, brackets] = [0, 0];
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    tokens += 1;
    if (OPENING.has(kind)) brackets += 1;
    if (CLOSING.has(kind)) brackets -= 1;
    if (tokens > MOST_TOKENS) {
      throw new LimitError('DOCUMENT_TOO_LONG', `A document has at most ${String(MOST_TOKENS)} tokens.`, {
        limit: MOST_TOKENS,
      });
    }
    if (brackets > MOST_BRACKETS) {
      throw new LimitError(
        'DOCUMENT_TOO_DEEP',
        `At most ${String(MOST_BRACKETS)} brackets stand in each other.`,
        { limit: MOST_BRACKETS },
      );
    }
  }
}
