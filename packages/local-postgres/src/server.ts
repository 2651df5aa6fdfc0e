import { readFile } from 'node:fs/promises';
import type { Client } from 'pg';
import type { LocalPostgresError } from './error.ts';
import { SUPERUSER } from './initialise.ts';
import type { Layout } from './layout.ts';
import { Presence } from './presence.ts';
import { stopServer, type StopOptions, type StopResult } from './stop.ts';

/** A running server, and this process's hold on it. */
export interface LocalPostgres {
  /** `postgresql://postgres:<password>@127.0.0.1:<port>/postgres`: the superuser's, to be kept from other roles. */
  readonly url: string;
  readonly port: number;
  /** False when the server already ran and was only connected to. */
  readonly startedHere: boolean;
  /** Resolves, with what to tell the person, when the server goes away without `stop()`. */
  readonly lost: Promise<LocalPostgresError>;
  /**
   * Stops the server, whoever started it, and waits until it is gone, unless somebody else is connected: then it is
   * left running (`in_use`). Calling it again returns the first call's answer.
   */
  stop(options?: StopOptions): Promise<StopResult>;
}

/** The password that the cluster was made with. */
export async function readPassword(layout: Layout): Promise<string> {
  return (await readFile(layout.password, 'utf8')).trim();
}

/** Holds on to a server through its connected client. */
export function serverOf(
  layout: Layout,
  port: number,
  password: string,
  client: Client,
  startedHere: boolean,
): LocalPostgres {
  const presence = new Presence(layout, port, password, client);
  let stopping: Promise<StopResult> | undefined;
  return {
    url: `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    port,
    startedHere,
    lost: presence.lost,
    stop: (options = {}) => (stopping ??= stopServer(layout, port, password, presence.leave(), options)),
  };
}
