import { types } from 'node:util';
import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/config.ts';

/** The log of a process: one JSON object a line, on standard output or `to`. What people type, keys and cookies never get into it. */
export function createLogger(name: string, level: LogLevel, to?: DestinationStream): Logger {
  return pino({ name, level, base: { name }, serializers: { err: describe } }, to);
}

/** What is logged of an error. Never all that hangs on it: those of the database driver carry the whole connection. */
function describe(error: unknown): object {
  if (!types.isNativeError(error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { type: name, message, ...('code' in error ? { code: error.code } : {}), stack };
}
