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
  },
};

/** The terminal. */
export const terminal = {
  print: (text: string): void => console.log(text),
  printError: (text: string): void => console.error(text),
};
