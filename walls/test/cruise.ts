import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { repository } from './tree.ts';

/** A broken rule, and the file that breaks it. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
}

/** What the import checker read and what it found. */
export interface Cruise {
  /** Paths of the modules it read. */
  readonly modules: readonly string[];
  readonly violations: readonly Violation[];
  /** Names of all rules that it holds. */
  readonly rules: readonly string[];
}

interface Output {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

/** Runs the check of `npm run check:walls`, word for word, in another directory. */
export function cruise(root: string): Cruise {
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [, ...words] = (scripts['check:walls'] ?? '').split(' ');
  const options = words.map((word) => (word.startsWith('walls/') ? join(repository, word) : word));
  const command = join(repository, 'node_modules/.bin/depcruise');
  const run = spawnSync(process.execPath, [command, ...options, '--output-type', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.stdout === '') throw new Error(run.stderr);
  const output = JSON.parse(run.stdout) as Output;
  return {
    modules: output.modules.map(({ source }) => source),
    violations: output.summary.violations.map(({ from, rule }) => ({ rule: rule.name, file: from })),
    rules: output.summary.ruleSetUsed.forbidden.map(({ name }) => name),
  };
}
