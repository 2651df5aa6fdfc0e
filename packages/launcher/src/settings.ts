import { LauncherError } from './launcher-error.ts';

/** What the environment says about this start. */
export interface Settings {
  readonly port: number;
  /** Where people reach the portal. */
  readonly portalUrl: string;
  /** The owner's address of a server of one's own; without it the local server is used. */
  readonly databaseUrl: string | undefined;
}

const DEFAULT_PORT = '4000';

/** @throws LauncherError for a PORT that is none */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const written = nonEmpty(env.PORT) ?? DEFAULT_PORT;
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port < 1 || port > 65535) {
    throw new LauncherError(`PORT must be a number from 1 to 65535, and it is "${written}".`);
  }
  return {
    port,
    portalUrl: nonEmpty(env.PORTAL_URL) ?? `http://localhost:${port}`,
    databaseUrl: nonEmpty(env.DATABASE_URL),
  };
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

/** What opens something: the owner's database address for preparing, the API role's for all else, secrets' key, and files. */
export interface Access {
  readonly DATABASE_URL?: string;
  readonly DATABASE_API_URL?: string;
  readonly PORTAL_SECRET_KEY?: string;
  readonly PORTAL_FILES_URL?: string;
}

/**
 * The environment of a child: this process's, without anything that opens the database (`DATABASE_…`, and the `PG…`
 * variables of PostgreSQL's own clients) or secrets, and with what the child may open.
 */
export function childEnvironment(
  env: NodeJS.ProcessEnv,
  settings: Settings,
  access: Access,
): NodeJS.ProcessEnv {
  const harmless = Object.entries(env).filter(([name]) => !/^(DATABASE_|PG|PORTAL_SECRET_KEY$)/.test(name));
  return {
    // Calm by default: the terminal shows the address and what goes wrong.
    LOG_LEVEL: 'warn',
    // Anybody may enter a demonstration: it is never opened to others without being asked for.
    PORTAL_DEMONSTRATION: isOnThisMachine(settings.portalUrl) ? 'on' : 'off',
    ...Object.fromEntries(harmless),
    PORT: String(settings.port),
    PORTAL_URL: settings.portalUrl,
    ...access,
  };
}

/** An address that is none is the API's to refuse, in words. */
function isOnThisMachine(portalUrl: string): boolean {
  return URL.canParse(portalUrl) && new URL(portalUrl).hostname === 'localhost';
}
