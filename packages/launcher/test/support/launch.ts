import { developPortal, runPortal, type DevelopOptions, type RunOptions } from '../../src/index.ts';

/** A program that runs the portal, or develops it, with the options it is given as JSON. */
const [, , mode = '', json = '{}'] = process.argv;
const terminal = {
  env: process.env,
  print: (text: string): void => console.log(text),
  printError: (text: string): void => console.error(text),
};

process.exitCode =
  mode === 'develop'
    ? await developPortal({ ...(JSON.parse(json) as DevelopOptions), ...terminal })
    : await runPortal({ ...(JSON.parse(json) as RunOptions), ...terminal });
