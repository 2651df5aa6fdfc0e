import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { renamePasskey } from '../persistence/passkeys.ts';
import { passkeyName } from './passkey-name.ts';

/** Renames a passkey of who is asking: which of their devices it is. */
@Injectable()
export class RenamePasskey {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(id: string, name: string): Promise<'RENAMED' | 'NOT_FOUND' | 'INVALID_NAME'> {
    const given = passkeyName(name);
    if (given === null) return 'INVALID_NAME';
    if (!isUuid(id)) return 'NOT_FOUND';
    const renamed = await this.unitOfWork.write((db) =>
      renamePasskey(db, currentActor().personId, id, given),
    );
    return renamed ? 'RENAMED' : 'NOT_FOUND';
  }
}
