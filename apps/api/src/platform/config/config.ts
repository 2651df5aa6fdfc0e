import type { KeyObject } from 'node:crypto';
import type { Instant } from '@akouendy/domain';
import type { HolidayRegion } from '@akouendy/holidays';

/** What the environment decides, read and checked once at start (`readConfig`). A class so that it can be injected. */
export abstract class Config {
  /** Where the portal is reached from outside, without a path: `https://portal.example.com`. */
  abstract readonly url: URL;
  /** The port that the HTTP entry listens on; 0 takes a free one. */
  abstract readonly port: number;
  /** The server and the role that owns nothing. */
  abstract readonly databaseUrl: string;
  /** What secrets are sealed with, the first, and opened with, any. */
  abstract readonly secretKeys: readonly KeyObject[];
  /** Where files are kept: a folder (`file:`) or a bucket (`s3:`). */
  abstract readonly filesUrl: URL;
  /** The ports on which the HTTP entry and the worker answer probes and show metrics; `null` for nowhere. */
  abstract readonly metricsPorts: { readonly portal: number | null; readonly worker: number | null };
  /**
   * Whether a session may send documents of its own beside those of the portal's pages. No variable of the environment
   * sets it: the tests' harness alone does.
   */
  abstract readonly freeFormQueries: boolean;
  /** Whether the demonstration company and its one-click sign-in exist. */
  abstract readonly demonstration: boolean;
  /** Where the clock stands still, in the demonstration; `null` when it runs. */
  abstract readonly standingClock: Instant | null;
  /** Whose public holidays are not worked. */
  abstract readonly holidayRegion: HolidayRegion;
  /** The folder with the ranges of breached passwords; `null` when there is none. */
  abstract readonly breachedPasswords: string | null;
  abstract readonly logLevel: LogLevel;
  /** Addresses or networks of the proxies whose word on a request's origin is taken; empty when there is none. */
  abstract readonly trustedProxies: readonly string[];
  /** The mail server, with its login: `smtps://user:password@host`. `null` in the demonstration: no mail leaves. */
  abstract readonly smtpUrl: string | null;
  /** In whose name mails are sent: `AKOUENDY <portal@example.com>`. */
  abstract readonly mailFrom: string;
}

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** How much is logged: this level and those after it. */
export type LogLevel = (typeof LOG_LEVELS)[number];
