import { insertContractOption, type NewContractOption } from '../persistence/contract-options.ts';
import type { Run } from '../persistence/run.ts';

/** Keeps that an option joins a contract, in the caller's transaction. */
export async function recordOption(run: Run, added: NewContractOption): Promise<void> {
  await insertContractOption(run, added);
}
