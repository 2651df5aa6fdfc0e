import { Injectable } from '@nestjs/common';
import { currentAsking } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import type { Database } from '../../../platform/database/database.ts';
import { giveBack, spend } from '../../../platform/database/spend.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { networkOf } from '../../../platform/limits/network-of.ts';

/** Of one company's refused returns, so many from one network and so many from all are told, and as many again each hour. */
const TOLD = { byNetwork: 10, forClient: 60, seconds: 3_600 };

/**
 * Tells a company's trail of sign-ins at its provider that came to nothing: its admin sees why colleagues do not get in.
 * Leaving and coming back needs no account, so that only some are told (ADR 0186); the log has each of them.
 */
@Injectable()
export class TellRefusedReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** Once a sign-in that had begun, in a transaction of its own. */
  async tell(clientId: string, because: string): Promise<void> {
    await this.unitOfWork.as({ 'app.sso_client_id': clientId }, 'WRITE', async (db) => {
      if (!(await isTold(db, clientId))) return;
      await this.audit.record(db, {
        action: 'person.sign_in_refused',
        objectType: 'client',
        objectId: clientId,
        clientId,
        detail: { by: 'single_sign_on', because },
      });
    });
  }
}

async function isTold(db: Database, clientId: string): Promise<boolean> {
  const { byNetwork, forClient, seconds } = TOLD;
  const client = { bucket: `sso-refused:${clientId}`, points: forClient, seconds };
  const from = networkOf(currentAsking()?.origin?.address ?? '');
  const network = { bucket: `${client.bucket}:${from}`, points: byNetwork, seconds };
  if (!(await spend(db, network, 1)).allowed) return false;
  if ((await spend(db, client, 1)).allowed) return true;
  await giveBack(db, network, 1);
  return false;
}
