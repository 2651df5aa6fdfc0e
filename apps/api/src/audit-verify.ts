import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ConfigError } from './platform/config/config-error.ts';
import { readDatabaseUrl } from './platform/config/read-config.ts';
import { reportOf } from './platform/database/trail/report.ts';
import { verifyTrail, type KnownChains } from './platform/database/trail/verify-trail.ts';

/**
 * Verifies the audit trail of `DATABASE_URL` and says what is wrong; exit code 1 when anything is. With
 * `--known <file>` it also compares with what that file kept from the last time, and keeps the present in it: without it
 * an end that was removed with the head of its chain is not found.
 */
async function verify(): Promise<number> {
  const { values } = parseArgs({ options: { known: { type: 'string' } } });
  const known = values.known === undefined || !existsSync(values.known) ? {} : readKnown(values.known);
  const chains = await verifyTrail(readDatabaseUrl(process.env, 'DATABASE_URL'), known);
  const sound = chains.every(({ tampering }) => tampering.length === 0);
  process.stdout.write(`${reportOf(chains)}\n`);
  if (sound && values.known !== undefined) {
    const heads = chains.map(({ chain, entries, head }) => [chain, { entries, head }]);
    writeFileSync(values.known, `${JSON.stringify(Object.fromEntries(heads), null, 2)}\n`);
  }
  return sound ? 0 : 1;
}

function readKnown(file: string): KnownChains {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KnownChains;
  } catch {
    throw new ConfigError(`${file} is not a file that this command has written.`);
  }
}

try {
  process.exitCode = await verify();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The audit trail could not be verified: ${message}\n`);
  process.exitCode = 2;
}
