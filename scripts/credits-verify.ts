import { runOnDatabase } from '@akouendy/launcher';
import { paths, terminal } from './paths.ts';

/** `npm run credits:verify`: finds stored figures of days that are not what a full replay of lots and bookings gives. */
process.exitCode = await runOnDatabase({
  program: paths.programs.creditsVerify,
  args: process.argv.slice(2),
  dataDirectory: paths.dataDirectory,
  env: process.env,
  ...terminal,
});
