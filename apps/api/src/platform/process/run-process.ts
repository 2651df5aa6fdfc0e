import { ConfigError } from '../config/config-error.ts';
import { LOG_LEVELS } from '../config/config.ts';
import { createLogger } from '../logging/logger.ts';

/** What runs until the process is told to stop. */
export interface Running {
  /** Where it is reached, if it listens. */
  readonly address?: string;
  stop(): Promise<void>;
}

/** What cannot be stopped in this time is left to the operating system; milliseconds. */
const STOP_PATIENCE = 10_000;

/**
 * Runs `start` as the life of this process: tells the parent when it is up, stops it on SIGTERM, on SIGINT and when
 * the parent is gone, and exits with 1 when it cannot start; a wrong setting is then a message, not a stack.
 */
export async function runProcess(name: string, start: () => Promise<Running>): Promise<void> {
  let running: Running;
  try {
    running = await start();
  } catch (error) {
    fail(name, error);
    return;
  }
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_PATIENCE).unref();
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  const { address } = running;
  process.send?.({ type: 'ready', ...(address === undefined ? {} : { address }) });
}

function fail(name: string, error: unknown): void {
  const level = LOG_LEVELS.find((known) => known === process.env['LOG_LEVEL']) ?? 'info';
  if (!(error instanceof ConfigError)) createLogger(name, level).fatal({ err: error }, 'Cannot start');
  else if (process.send === undefined) process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
  const message = error instanceof Error ? error.message : String(error);
  if (process.send === undefined) process.exit();
  process.send({ type: 'failed', message }, undefined, undefined, () => process.exit());
}
