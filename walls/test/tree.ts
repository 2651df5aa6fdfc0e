import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The repository this test belongs to. */
export const repository = join(import.meta.dirname, '..', '..');

/** Path in the tree → what the file holds. */
export type Files = Readonly<Record<string, string>>;

/**
 * Writes a small repository into a temporary directory. It uses the real npm packages, so that an
 * import is resolved as it is in the real tree, but its own workspace packages.
 */
export function growTree(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'walls-')));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  linkPackages(root, Object.keys(files));
  return root;
}

/** Removes what {@link growTree} wrote. */
export function fellTree(root: string): void {
  rmSync(root, { recursive: true, force: true });
}

function linkPackages(root: string, paths: readonly string[]): void {
  const installed = join(repository, 'node_modules');
  const own = join(root, 'node_modules');
  mkdirSync(join(own, '@akouendy'), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== '@akouendy' && !name.startsWith('.')) symlinkSync(join(installed, name), join(own, name));
  }
  for (const path of paths) {
    const workspace = /^(?:apps|packages)\/([^/]+)\/package\.json$/.exec(path)?.[1];
    if (workspace !== undefined) symlinkSync(join(root, dirname(path)), join(own, '@akouendy', workspace));
  }
}
