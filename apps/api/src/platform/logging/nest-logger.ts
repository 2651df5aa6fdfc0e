import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What the framework says, in the portal's log: its chatter at start one level lower than it thinks. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }

  error(message: unknown, stack?: unknown): void {
    this.logger.error({ err: message instanceof Error ? message : undefined, stack }, String(message));
  }

  fatal(message: unknown): void {
    this.logger.fatal(String(message));
  }
}
