import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The key with which the portal on this machine seals its secrets: `PORTAL_SECRET_KEY` where it is set, else one of
 * its own beside the local data, made at the first start, for its owner's eyes only. It goes with `npm run reset`.
 */
export async function secretKeyOf(env: NodeJS.ProcessEnv, dataDirectory: string): Promise<string> {
  const given = env['PORTAL_SECRET_KEY']?.trim() ?? '';
  if (given !== '') return given;
  const path = join(dirname(dataDirectory), 'secret-key');
  return (await keyAt(path)) ?? makeKeyAt(path);
}

/** Written whole under another name first: a start that is killed, or a second one, leaves no half of a key. */
async function makeKeyAt(path: string): Promise<string> {
  const draft = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(path, 'utf8')).trim();
}

async function keyAt(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
