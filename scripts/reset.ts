import { resetPortal } from '@akouendy/launcher';
import { paths, terminal } from './paths.ts';

/** `npm run reset`: removes the local data, so that the next start begins anew. */
process.exitCode = await resetPortal({ ...paths, ...terminal, env: process.env });
