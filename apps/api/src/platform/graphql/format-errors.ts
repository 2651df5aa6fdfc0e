import type { FastifyReply } from 'fastify';
import type { ExecutionResult, FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { describeError, type ErrorLog } from '../errors/describe-error.ts';

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
  const told = errors.flatMap(unwrapped).map((error) => formatError(error, log));
  for (const { extensions } of told) context.app.countError(String(extensions?.['code']));
  return { statusCode: statusCode ?? 200, response: { data, errors: told } };
}

/** Mercurius wraps the errors of validation into one. */
function unwrapped(error: GraphQLError): readonly GraphQLError[] {
  const wrapped = (error.originalError as { errors?: unknown } | undefined)?.errors;
  return Array.isArray(wrapped) ? (wrapped as GraphQLError[]) : [error];
}

/** What leaves of one error; a bug is logged here. */
export function formatError(error: GraphQLError, log: ErrorLog): GraphQLFormattedError {
  const { message, locations, path } = error;
  const { code, reference, ...told } = { ...describe(error, log) };
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
): { message?: string; code: string; reference?: string } {
  const { code } = error.extensions ?? {};
  if (code === 'BAD_USER_INPUT') return { code };
  const cause = error.originalError;
  // What has no cause is the executor's own complaint about the document or its variables.
  if (cause === undefined || cause === null || isMercurius(cause)) return { code: 'BAD_USER_INPUT' };
  return describeError(cause, log);
}

function isMercurius(error: Error): boolean {
  const { code } = error as Error & { code?: unknown };
  return typeof code === 'string' && code.startsWith('MER_ERR_');
}
