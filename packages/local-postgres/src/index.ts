export { LocalPostgresError, type LocalPostgresErrorCode } from './error.ts';
export type { Durability } from './durability.ts';
export { findLocalPostgres, startLocalPostgres, type StartOptions } from './start.ts';
export type { LocalPostgres } from './server.ts';
export type { StopOptions, StopResult } from './stop.ts';
export { whyUnreachable } from './why-unreachable.ts';
