import { fileURLToPath } from 'node:url';

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/** Where things lie in this repository. */
export const paths = {
  dataRoot: path('.data'),
  dataDirectory: path('.data/postgres'),
  programs: {
    prepare: path('apps/api/dist/prepare.js'),
    api: path('apps/api/dist/main.js'),
    worker: path('apps/api/dist/worker.js'),
    auditVerify: path('apps/api/dist/audit-verify.js'),
    creditsVerify: path('apps/api/dist/credits-verify.js'),
  },
};

/** What `npm run dev` compiles, watches and serves. */
export const development = {
  build: { file: 'npm', args: ['run', '--silent', 'build'], cwd: path('apps/api') },
  watched: [path('apps/api/src'), path('packages/domain/src'), path('packages/holidays/src')],
  web: {
    program: path('node_modules/vite/bin/vite.js'),
    args: ['--port', '5173', '--strictPort', '--clearScreen', 'false'],
    cwd: path('apps/web'),
    port: 5173,
  },
};

/** The terminal. */
export const terminal = {
  print: (text: string): void => console.log(text),
  printError: (text: string): void => console.error(text),
};
