import 'reflect-metadata';
import { verifyStandings } from './modules/contracts/contracts.public.ts';
import { verifyCredits } from './modules/credits/credits.public.ts';
import { readDatabaseUrl } from './platform/config/read-config.ts';

/**
 * Compares what is stored of days and of where contracts stand in `DATABASE_URL` with what the facts give, and names each
 * difference; exit code 1 when there is one.
 */
try {
  const url = readDatabaseUrl(process.env, 'DATABASE_URL');
  const reports = [await verifyCredits(url), await verifyStandings(url)];
  process.stdout.write(reports.map(({ report }) => `${report}\n`).join(''));
  process.exitCode = reports.every(({ sound }) => sound) ? 0 : 1;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`What is stored could not be verified: ${message}\n`);
  process.exitCode = 2;
}
