import { GraphQLError } from 'graphql';

/** What can be too much about an operation, or out of place; each is the stable code of its refusal. */
export type LimitCode =
  | 'DOCUMENT_TOO_LONG'
  | 'DOCUMENT_TOO_DEEP'
  | 'ONE_OPERATION_ONLY'
  | 'SUBSCRIPTIONS_OVER_WEBSOCKET'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_MANY_FIELDS'
  | 'TOO_COMPLEX'
  | 'RATE_LIMITED';

/** An operation that asks for more than one may, or in the wrong place: refused before anything of it runs. */
export class LimitError extends GraphQLError {
  override readonly name = 'LimitError';
  readonly code: LimitCode;
  /** Of the answer over HTTP. */
  readonly statusCode: 400 | 429;

  /** `facts` are told beside the code: the limit, what was asked, when to come back. */
  constructor(code: LimitCode, message: string, facts: Readonly<Record<string, number>> = {}) {
    super(message, { extensions: { code, ...facts } });
    this.code = code;
    this.statusCode = code === 'RATE_LIMITED' ? 429 : 400;
  }
}
