import { runPortal } from '@akouendy/launcher';
import { paths, terminal } from './paths.ts';

/** `npm start`: the whole portal, until Ctrl-C. */
process.exitCode = await runPortal({ ...paths, ...terminal, env: process.env });
