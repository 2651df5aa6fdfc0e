import { runPortal, type RunOptions } from '../../src/index.ts';

/** A program that runs the portal with the options it is given as JSON. */
const options = JSON.parse(process.argv[2] ?? '{}') as Omit<RunOptions, 'env' | 'print' | 'printError'>;

process.exitCode = await runPortal({
  ...options,
  env: process.env,
  print: (text) => console.log(text),
  printError: (text) => console.error(text),
});
