import { runOnDatabase } from '@akouendy/launcher';
import { paths, terminal } from './paths.ts';

/**
 * `npm run audit:verify`: finds what was edited, removed or inserted in the audit trail behind the portal's back. That the
 * last entries were removed and the head of the chain set back is found with `-- --known FILE` only, which compares with
 * what FILE kept from the last time: keep it elsewhere.
 */
process.exitCode = await runOnDatabase({
  program: paths.programs.auditVerify,
  args: process.argv.slice(2),
  dataDirectory: paths.dataDirectory,
  env: process.env,
  ...terminal,
});
