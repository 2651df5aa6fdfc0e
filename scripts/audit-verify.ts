import { runOnDatabase } from '@akouendy/launcher';
import { paths, terminal } from './paths.ts';

/** `npm run audit:verify`: finds what was edited, removed or inserted in the audit trail behind the portal's back. */
process.exitCode = await runOnDatabase({
  program: paths.programs.auditVerify,
  args: process.argv.slice(2),
  dataDirectory: paths.dataDirectory,
  env: process.env,
  ...terminal,
});
