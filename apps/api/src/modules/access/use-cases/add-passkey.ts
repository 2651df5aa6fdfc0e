import { Injectable } from '@nestjs/common';
import { currentFactorOwner } from '../../../platform/access/asking.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import type { SessionOfRequest } from '../../../platform/session/session.ts';
import { insertPasskey } from '../persistence/passkeys.ts';
import { findPeople } from '../persistence/people-repository.ts';
import { ChangeFactors, type FactorsChanged } from './change-factors.ts';
import { PasskeyCeremonies } from './passkey-ceremonies.ts';
import { passkeyName } from './passkey-name.ts';
import { isRecentlyAuthenticated } from './recent-authentication.ts';

/** Why no passkey was added. */
export interface PasskeyNotAdded {
  readonly kind: 'NOT_RECENT' | 'PASSKEY_REFUSED' | 'INVALID_NAME';
}

/** Adds a passkey to the account of who is asking. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly ceremonies: PasskeyCeremonies,
    private readonly changes: ChangeFactors,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Options for `navigator.credentials.create`, as JSON; `null` when who is asking must prove who they are first. */
  async begin(session: SessionOfRequest): Promise<string | null> {
    const { personId } = currentFactorOwner();
    if (!isRecentlyAuthenticated(session, this.clock.now())) return null;
    const [person] = await this.unitOfWork.as({ 'app.person_id': personId }, 'READ', (db) =>
      findPeople(db, [personId]),
    );
    if (person === undefined) throw new Error('Who is asking cannot see themselves');
    return this.ceremonies.beginAdding(person, session.keyHash);
  }

  async execute(
    { response, name }: { readonly response: string; readonly name: string },
    session: SessionOfRequest,
  ): Promise<FactorsChanged | PasskeyNotAdded> {
    const given = passkeyName(name);
    if (given === null) return { kind: 'INVALID_NAME' };
    if (!isRecentlyAuthenticated(session, this.clock.now())) return { kind: 'NOT_RECENT' };
    const passkey = await this.ceremonies.added(session.keyHash, response);
    if (passkey === null) return { kind: 'PASSKEY_REFUSED' };
    return this.changes.apply<PasskeyNotAdded>(session, async (db, { id: personId }) => {
      const added = await insertPasskey(db, {
        ...passkey,
        id: newId(),
        personId,
        name: given,
        now: this.clock.now(),
      });
      return added
        ? { news: { what: 'PASSKEY_ADDED', name: given }, recoveryCodes: 'ENSURE' }
        : { refusal: { kind: 'PASSKEY_REFUSED' } };
    });
  }
}
