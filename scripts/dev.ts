import { developPortal } from '@akouendy/launcher';
import { development, paths, terminal } from './paths.ts';

/** `npm run dev`: the portal with the API started anew and the browser refreshed after each change. */
process.exitCode = await developPortal({ ...paths, ...development, ...terminal, env: process.env });
