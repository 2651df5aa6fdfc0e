import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfigError } from '../config/config-error.ts';
import { Config } from '../config/config.ts';

/** Hexadecimal digits of a password's SHA-1 that name the file of its range. */
const RANGE_DIGITS = 5;

/**
 * The passwords of known breaches, where whoever runs the portal keeps them: a folder with a file for each range of
 * SHA-1, as the downloader of Have I Been Pwned writes it (`0018A.txt`, lines of the rest of a hash and how often it was
 * seen). Nothing is asked elsewhere: no password, and no part of one's hash, leaves the portal.
 */
@Injectable()
export class BreachedPasswords implements OnModuleInit {
  constructor(private readonly config: Config) {}

  /** Throws `ConfigError` when the folder has none of the ranges. */
  async onModuleInit(): Promise<void> {
    const { breachedPasswords: folder } = this.config;
    if (folder === null) return;
    try {
      await access(join(folder, `${'0'.repeat(RANGE_DIGITS)}.txt`));
    } catch {
      throw new ConfigError(
        'PORTAL_BREACHED_PASSWORDS names no folder with ranges of breached passwords: 00000.txt to FFFFF.txt.',
      );
    }
  }

  /** Whether `password`, as it was typed, is one of them; never where no folder is named. Throws when its range is missing. */
  async has(password: string): Promise<boolean> {
    const { breachedPasswords: folder } = this.config;
    if (folder === null) return false;
    const hash = createHash('sha1').update(password).digest('hex').toUpperCase();
    const range = await readFile(join(folder, `${hash.slice(0, RANGE_DIGITS)}.txt`), 'latin1');
    return `\n${range}`.includes(`\n${hash.slice(RANGE_DIGITS)}:`);
  }
}
