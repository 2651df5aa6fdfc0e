export { resetPortal, type ResetOptions } from './reset-portal.ts';
export { runPortal, type Programs, type RunOptions } from './run-portal.ts';
