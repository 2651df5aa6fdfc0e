import { runPortal } from '@akouendy/launcher';
import { fileURLToPath } from 'node:url';

const program = (name: string) => fileURLToPath(new URL(`../../../api/dist/${name}.js`, import.meta.url));
const [, , dataDirectory = ''] = process.argv;
const say = (text: string): void => {
  process.send?.(text);
};

// Journeys that are killed take their portal with them.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

process.exitCode = await runPortal({
  programs: { prepare: program('prepare'), api: program('main'), worker: program('worker') },
  dataDirectory,
  env: process.env,
  print: say,
  printError: say,
});
if (process.connected) process.disconnect();
