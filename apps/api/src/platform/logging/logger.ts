import pino, { type Logger } from 'pino';
import type { LogLevel } from '../config/config.ts';

/** The log of a process: one JSON object a line. What people type, keys and cookies never get into it. */
export function createLogger(name: string, level: LogLevel): Logger {
  return pino({ name, level, base: { name } });
}
