import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { relative } from 'node:path/posix';

import { repository } from './tree.ts';

/** What the linter said about one line. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  /** The rule's name, or null for what the linter says itself. */
  readonly rule: string | null;
  readonly message: string;
}

interface Result {
  readonly filePath: string;
  readonly messages: readonly {
    readonly line: number;
    readonly ruleId: string | null;
    readonly message: string;
  }[];
}

/** Which files the linter read and what it found. */
export interface Lint {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/** Lints a tree with the repository's configuration. */
export function lint(root: string): Lint {
  const command = join(repository, 'node_modules/.bin/eslint');
  const options = ['.', '--config', join(repository, 'eslint.config.mjs'), '--format', 'json'];
  const run = spawnSync(process.execPath, [command, ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.stdout === '') throw new Error(run.stderr);
  const results = JSON.parse(run.stdout) as readonly Result[];
  return {
    files: results.map(({ filePath }) => relative(root, filePath)),
    findings: results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => ({
        file: relative(root, filePath),
        line,
        rule: ruleId,
        message,
      })),
    ),
  };
}
