import { randomBytes } from 'node:crypto';
import { AccessError } from '../access/access-error.ts';
import type { Asking } from '../access/asking.ts';
import { isDatabaseAway } from '../database/database-away.ts';
import { isUnstorableText } from '../database/unstorable-text.ts';

/** What a caller is told of an error. */
export interface ErrorDescription {
  readonly message: string;
  readonly code: string;
  /** Of a bug: what the person tells support, and what the log has. */
  readonly reference?: string;
}

/** The part of a logger that errors need. */
export interface ErrorLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What was asked for when something went wrong, and by whom. */
export interface AskedFor {
  readonly asking: Asking | null;
  /** The field of the schema, or the route; never what somebody has typed. */
  readonly call: string;
  /** The name of the operation that the call is part of. */
  readonly operation?: string;
}

/** What a role or a token does not allow to somebody who is known; that nobody is signed in is told of nobody. */
const OF_SOMEBODY: readonly string[] = ['FORBIDDEN', 'NOT_WITH_THIS_TOKEN'];

/** One bug met by several fields is one bug. */
const references = new WeakMap<object, string>();

/**
 * What to tell of `error`: what access refuses and a database that is away by name; everything else is a bug, which
 * is logged once and told by its reference only, so that no stack, statement or value leaves. What access refuses is logged
 * with the ids of who asked for what, and left with `asking` for the trail.
 */
export function describeError(error: unknown, log: ErrorLog, asked?: AskedFor): ErrorDescription {
  if (error instanceof AccessError) {
    log.warn({ code: error.code, ...describeRefusal(error, asked) }, 'Refused');
    return { message: error.message, code: error.code };
  }
  if (isDatabaseAway(error)) {
    log.warn({ err: error }, 'The database does not answer');
    return { message: 'The portal cannot answer right now: try again in a moment.', code: 'TRY_AGAIN' };
  }
  if (isUnstorableText(error)) {
    return { message: 'A text holds a character that cannot be stored.', code: 'BAD_USER_INPUT' };
  }
  const reference = referenceOf(error, log);
  return { message: `Something went wrong: ${reference}.`, code: 'INTERNAL', reference };
}

function describeRefusal({ code }: AccessError, asked: AskedFor | undefined): object {
  if (asked === undefined) return {};
  const { asking, call, operation } = asked;
  const actor = asking?.actor ?? asking?.step?.actor;
  if (asking !== null && OF_SOMEBODY.includes(code)) asking.refused ??= { call, code };
  return { call, operation, actor: actor?.personId, token: actor?.token?.id };
}

function referenceOf(error: unknown, log: ErrorLog): string {
  const bug = typeof error === 'object' && error !== null ? error : new Error(String(error));
  const known = references.get(bug);
  if (known !== undefined) return known;
  const reference = randomBytes(5).toString('hex').toUpperCase();
  references.set(bug, reference);
  log.error({ err: bug, reference }, 'Bug');
  return reference;
}
