import { readConfig } from './platform/config/read-config.ts';
import { runPortal } from './run-portal.ts';

/** The HTTP entry: the API and the built web application on one origin. */
await runPortal(() => readConfig(process.env));
