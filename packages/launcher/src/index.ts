export { developPortal, type DevelopOptions } from './develop-portal.ts';
export { resetPortal, type ResetOptions } from './reset-portal.ts';
export { runOnDatabase } from './run-on-database.ts';
export { runPortal, type RunOptions } from './run-portal.ts';
export type { Programs } from './open-portal.ts';
