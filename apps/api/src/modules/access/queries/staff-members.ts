import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { MANAGED_PERSON, type ManagedPerson } from '../persistence/managed-people.ts';
import { HAS_FACTOR } from '../persistence/people-repository.ts';

/** Somebody of the staff, and whether they have a second factor. */
export interface StaffMember {
  readonly person: ManagedPerson;
  readonly hasSecondFactor: boolean;
}

/** Reads of the company's own people, for those who manage them. */
@Injectable()
export class StaffMembers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null` when there is nobody of that id among the staff. */
  async byId(id: string): Promise<StaffMember | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.unitOfWork.read((db) =>
      db.query<ManagedPerson & { readonly hasSecondFactor: boolean }>(
        `select ${MANAGED_PERSON}, ${HAS_FACTOR} as "hasSecondFactor"
         from people where id = $1 and client_id is null`,
        [id],
      ),
    );
    if (row === undefined) return null;
    const { hasSecondFactor, ...person } = row;
    return { person, hasSecondFactor };
  }
}
