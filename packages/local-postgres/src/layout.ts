import { join, resolve } from 'node:path';

/** Where things lie inside the one directory that a server owns. */
export interface Layout {
  /** The directory the caller named; everything below is inside it, so that one rename installs it whole. */
  readonly home: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** The superuser's password, readable by the server's account only. */
  readonly password: string;
  /** The port that the last start used, tried first by the next one. */
  readonly port: string;
  /** What the server had to say. */
  readonly log: string;
  /** PostgreSQL's note of the process that holds the data directory. */
  readonly lockFile: string;
  readonly versionFile: string;
}

/** The layout below `dataDirectory`, as absolute paths. */
export function layoutOf(dataDirectory: string): Layout {
  const home = resolve(dataDirectory);
  const cluster = join(home, 'cluster');
  return {
    home,
    cluster,
    password: join(home, 'password'),
    port: join(home, 'port'),
    log: join(home, 'server.log'),
    lockFile: join(cluster, 'postmaster.pid'),
    versionFile: join(cluster, 'PG_VERSION'),
  };
}
