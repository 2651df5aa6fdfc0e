import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { AuditTrail } from '../../../platform/audit/audit-trail.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { findPasskeys, renamePasskey } from '../persistence/passkeys.ts';
import { passkeyName } from './passkey-name.ts';

/** Renames a passkey of who is asking: which of their devices it is. */
@Injectable()
export class RenamePasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async execute(id: string, name: string): Promise<'RENAMED' | 'NOT_FOUND' | 'INVALID_NAME'> {
    const given = passkeyName(name);
    if (given === null) return 'INVALID_NAME';
    if (!isUuid(id)) return 'NOT_FOUND';
    const { personId, clientId } = currentActor();
    return this.unitOfWork.write(async (db) => {
      const before = (await findPasskeys(db, personId)).find((passkey) => passkey.id === id.toLowerCase());
      if (before === undefined || !(await renamePasskey(db, personId, id, given))) return 'NOT_FOUND';
      if (before.name === given) return 'RENAMED';
      await this.audit.record(db, {
        action: 'person.passkey_renamed',
        objectType: 'person',
        objectId: personId,
        clientId,
        detail: {},
        change: { before: { name: before.name }, after: { name: given } },
      });
      return 'RENAMED';
    });
  }
}
