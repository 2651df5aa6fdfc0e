import type { Instant } from '@akouendy/domain';
import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/access/asking.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { isUuid } from '../../../platform/ids/is-uuid.ts';
import { findPeople } from '../persistence/people-repository.ts';
import type { Person } from '../persistence/person.ts';
import { findFactorsOfPeople, findSignInPolicy } from '../persistence/sign-in-policies.ts';

/** How a client's people sign in. */
export interface ClientSignIn {
  readonly clientId: string;
  readonly secondFactorRequiredSince: Instant | null;
  /** Who may sign in, by name. */
  readonly people: readonly { readonly person: Person; readonly hasSecondFactor: boolean }[];
}

/** Reads how a client's people sign in, for those who look after it. */
@Injectable()
export class ClientSignIns {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `null` for a client that is not there or not to be looked after. */
  async of(clientId: string): Promise<ClientSignIn | null> {
    const actor = currentActor();
    const id = clientId.toLowerCase();
    if (!isUuid(id) || (actor.clientId !== null && actor.clientId !== id)) return null;
    return this.unitOfWork.read(async (db) => {
      const policy = await findSignInPolicy(db, id);
      if (policy === null) return null;
      const factors = await findFactorsOfPeople(db, id);
      const ids = factors.map(({ personId }) => personId);
      const people = new Map((await findPeople(db, ids)).map((person) => [person.id, person]));
      return {
        clientId: id,
        secondFactorRequiredSince: policy.secondFactorRequiredSince,
        people: factors.flatMap(({ personId, hasSecondFactor }) => {
          const person = people.get(personId);
          return person === undefined ? [] : [{ person, hasSecondFactor }];
        }),
      };
    });
  }
}
