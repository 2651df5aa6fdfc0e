import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the portal on this machine keeps files: `PORTAL_FILES_URL` where it is set, else beside the local data. */
export function filesUrlOf(env: NodeJS.ProcessEnv, dataDirectory: string): string {
  const given = env['PORTAL_FILES_URL']?.trim() ?? '';
  return given === '' ? pathToFileURL(join(dirname(dataDirectory), 'files')).href : given;
}
