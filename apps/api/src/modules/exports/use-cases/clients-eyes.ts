import { Language } from '../../../platform/access/language.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { whileAsking } from '../../../platform/access/asking.ts';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import type { Asking } from '../../../platform/access/asking.ts';

/** For whom all is read, and in whose name. */
export interface Reader {
  readonly clientId: string;
  readonly personId: string;
}

/**
 * Runs `work` as an admin of the client would ask, whoever `personId` is: row-level security then shows what is the
 * client's, and nothing of another one. All that is read in it is of one moment.
 */
export async function withClientsEyes<T>(
  unitOfWork: UnitOfWork,
  { clientId, personId }: Reader,
  work: () => Promise<T>,
): Promise<T> {
  const actor: Actor = { personId, clientId, role: 'CLIENT_ADMIN', language: Language.FR };
  const asking: Asking = { actor, step: null };
  return whileAsking(asking, async () => {
    try {
      return await work();
    } finally {
      await unitOfWork.finish(asking);
    }
  });
}
