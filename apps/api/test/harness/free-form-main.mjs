import { join } from 'node:path';

/**
 * The built HTTP entry as `dist/main.js` is, but for one thing that no environment can ask of that: sessions may send
 * documents of their own, as tests do.
 */
const built = (path) => import(join(import.meta.dirname, '../../dist', path));
const [{ runPortal }, { readConfig }] = await Promise.all([
  built('run-portal.js'),
  built('platform/config/read-config.js'),
]);

await runPortal(() => ({ ...readConfig(process.env), freeFormQueries: true }));
