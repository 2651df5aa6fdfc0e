import type { FastifyReply, FastifyRequest } from 'fastify';
import type {
  DocumentNode,
  ExecutionResult,
  FormattedExecutionResult,
  GraphQLError,
  GraphQLFormattedError,
} from 'graphql';
import { fieldAt } from './field-at.ts';
import { describeError, type AskedFor, type ErrorLog } from '../errors/describe-error.ts';

interface Failed extends ExecutionResult {
  readonly errors: readonly GraphQLError[];
  readonly statusCode?: number;
}

/** Every error that leaves has a message, `extensions.code`, and of a bug `extensions.reference`; nothing else. */
export function formatErrors(
  execution: ExecutionResult,
  context: { reply?: FastifyReply; app: { log: ErrorLog; countError: (code: string) => void } },
): { statusCode: number; response: FormattedExecutionResult } {
  const { errors = [], data = null, statusCode } = execution as Failed;
  const log = context.reply?.log ?? context.app.log;
  const asked = context.reply === undefined ? undefined : askedBy(context.reply.request);
  const told = errors.flatMap(unwrapped).map((error) => formatError(error, log, asked));
  for (const { extensions } of told) context.app.countError(String(extensions?.['code']));
  return { statusCode: statusCode ?? 200, response: { data, errors: told } };
}

/** Mercurius wraps the errors of validation into one. */
function unwrapped(error: GraphQLError): readonly GraphQLError[] {
  const wrapped = (error.originalError as { errors?: unknown } | undefined)?.errors;
  return Array.isArray(wrapped) ? (wrapped as GraphQLError[]) : [error];
}

/** The operation that an error is of, and who asked for it. */
export interface Operation extends Pick<AskedFor, 'asking' | 'operation'> {
  readonly document: DocumentNode | null;
}

function askedBy({ asking, operation }: FastifyRequest): Operation {
  return operation === null
    ? { asking, document: null }
    : { asking, operation: operation.name, document: operation.document };
}

/** What leaves of one error; a bug and a refusal of access are logged here. */
export function formatError(
  error: GraphQLError,
  log: ErrorLog,
  operation?: Operation,
): GraphQLFormattedError {
  const { message, locations, path } = error;
  const { code, reference, ...told } = { ...describe(error, log, operation) };
  const extensions = reference === undefined ? { code } : { code, reference };
  return {
    message: told.message ?? message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions,
  };
}

function describe(
  error: GraphQLError,
  log: ErrorLog,
  operation: Operation | undefined,
): { message?: string; code: string; reference?: string } {
  const { extensions, locations } = error;
  const { code } = extensions ?? {};
  if (code === 'BAD_USER_INPUT') return { code };
  const cause = error.originalError;
  // What has no cause is the executor's own complaint about the document or its variables.
  if (cause === undefined || cause === null || isMercurius(cause)) return { code: 'BAD_USER_INPUT' };
  if (operation === undefined) return describeError(cause, log);
  const { document, ...asked } = operation;
  return describeError(cause, log, { ...asked, call: fieldAt(document, locations?.[0]) });
}

function isMercurius(error: Error): boolean {
  const { code } = error as Error & { code?: unknown };
  return typeof code === 'string' && code.startsWith('MER_ERR_');
}
