import 'reflect-metadata';
import { verifyCredits } from './modules/credits/credits.public.ts';
import { readDatabaseUrl } from './platform/config/read-config.ts';

/** Compares the stored projections of `DATABASE_URL` with a full replay and names each difference; exit code 1 when there is one. */
try {
  const { report, sound } = await verifyCredits(readDatabaseUrl(process.env, 'DATABASE_URL'));
  process.stdout.write(`${report}\n`);
  process.exitCode = sound ? 0 : 1;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The stored projections could not be verified: ${message}\n`);
  process.exitCode = 2;
}
